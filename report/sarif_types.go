package report

// The types of a SARIF 2.1.0 log, as far as it is written here.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool                 `json:"tool"`
	Invocations []sarifInvocation         `json:"invocations"`
	BaseIDs     map[string]sarifDirectory `json:"originalUriBaseIds"`
	ColumnKind  string                    `json:"columnKind"`
	Results     []sarifResult             `json:"results"`
	Properties  sarifRunProperties        `json:"properties"`
}

type sarifRunProperties struct {
	ScopeTable ScopeTable `json:"scope_table"`
	Build      Build      `json:"build"`
	Coverage   Coverage   `json:"coverage"`
}

type sarifDirectory struct {
	Description sarifText `json:"description"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string        `json:"name"`
	InformationURI  string        `json:"informationUri"`
	Version         string        `json:"version,omitempty"`
	SemanticVersion string        `json:"semanticVersion,omitempty"`
	Rules           []sarifRule   `json:"rules"`
	Notifications   []sarifNotice `json:"notifications"`
}

// sarifRule describes a check.
type sarifRule struct {
	ID            string              `json:"id"`
	Name          string              `json:"name"`
	Short         sarifText           `json:"shortDescription"`
	Full          sarifText           `json:"fullDescription"`
	Configuration sarifConfiguration  `json:"defaultConfiguration"`
	HelpURI       string              `json:"helpUri"`
	Help          sarifText           `json:"help"`
	Properties    sarifRuleProperties `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifRuleProperties struct {
	Tags             []string `json:"tags"`
	Precision        string   `json:"precision"`
	SecuritySeverity string   `json:"security-severity"`
}

// sarifNotice describes a kind of notification.
type sarifNotice struct {
	ID            string             `json:"id"`
	Short         sarifText          `json:"shortDescription"`
	Configuration sarifConfiguration `json:"defaultConfiguration"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Execution     []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	Configuration []sarifNotification `json:"toolConfigurationNotifications,omitempty"`
}

type sarifNotification struct {
	Descriptor sarifReference  `json:"descriptor"`
	Level      string          `json:"level"`
	Message    sarifText       `json:"message"`
	Locations  []sarifLocation `json:"locations,omitempty"`
}

type sarifReference struct {
	ID    string `json:"id"`
	Index int    `json:"index"`
}

type sarifResult struct {
	RuleID       string                `json:"ruleId"`
	RuleIndex    int                   `json:"ruleIndex"` // -1 where no rule describes it
	Level        string                `json:"level"`
	Message      sarifText             `json:"message"`
	Locations    []sarifLocation       `json:"locations,omitempty"`
	Related      []sarifLocation       `json:"relatedLocations,omitempty"`
	CodeFlows    []sarifCodeFlow       `json:"codeFlows,omitempty"`
	Fingerprints map[string]string     `json:"partialFingerprints,omitempty"`
	Fixes        []sarifFix            `json:"fixes,omitempty"`
	Suppressions []sarifSuppression    `json:"suppressions,omitzero"` // nil where none of the run is shown
	Properties   sarifResultProperties `json:"properties"`
}

type sarifResultProperties struct {
	Reason     string     `json:"reason"`
	Confidence Confidence `json:"confidence"`
	Method     string     `json:"method,omitempty"`
	Scopes     []string   `json:"scopes"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"` // nil where no file is named
	Message  *sarifText     `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI    string `json:"uri"`
	BaseID string `json:"uriBaseId"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifCodeFlow struct {
	ThreadFlows []sarifThreadFlow `json:"threadFlows"`
}

type sarifThreadFlow struct {
	Locations []sarifFlowLocation `json:"locations"`
}

type sarifFlowLocation struct {
	Location sarifLocation `json:"location"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification"`
}
