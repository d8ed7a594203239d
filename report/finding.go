package report

// Check is the name of a check, which is that of its analyzer.
type Check string

// The checks.
const (
	CheckMissingScope  Check = "missingscope"
	CheckOverScope     Check = "overscope"
	CheckCredType      Check = "credtype"
	CheckSyncAuth      Check = "syncauth"
	CheckWebhookSecret Check = "webhooksecret"
	CheckEventAuth     Check = "eventauth"
	CheckConsent       Check = "consent"
	CheckPolicy        Check = "policy"
)

// Severity is how bad a finding is.
type Severity string

// The severities, from the highest to the lowest.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// AtLeast reports whether s is as bad as t or worse. An unknown severity
// counts as an error: a reader must not overlook what it does not know.
func (s Severity) AtLeast(t Severity) bool {
	return s.rank() >= t.rank()
}

func (s Severity) rank() int {
	switch s {
	case SeverityInfo:
		return 1
	case SeverityWarning:
		return 2
	default:
		return 3
	}
}

// SuppressedBy is what suppressed a finding.
type SuppressedBy string

// What can suppress a finding.
const (
	SuppressedByNolint   SuppressedBy = "nolint"
	SuppressedByConfig   SuppressedBy = "config"
	SuppressedByBaseline SuppressedBy = "baseline"
)

// Problem is what is wrong with something that should silence findings.
type Problem string

// The problems.
const (
	ProblemUnused   Problem = "unused"    // it silences nothing, or tells nothing
	ProblemExpired  Problem = "expired"   // its last day is over
	ProblemNoReason Problem = "no_reason" // a comment that does not say why
)

// Stale is something that should silence findings and does not, or a part of the
// configuration that should tell what the code does not say and is of no use.
type Stale struct {
	// By is what it is.
	By SuppressedBy `json:"by"`
	// Problem is what is wrong with it.
	Problem Problem `json:"problem"`
	// Position is where it stands; line and column are 0 in a baseline.
	Position Position `json:"position"`
	// Message says what is wrong, and what to do.
	Message string `json:"message"`
}

// Finding is a verdict with its proof.
type Finding struct {
	// Check is the check that found it.
	Check Check `json:"check"`
	// Reason is the variant of the check, a fixed word: "narrower_scope".
	Reason string `json:"reason"`
	// Severity is how bad it is.
	Severity Severity `json:"severity"`
	// Confidence says how sure it is.
	Confidence Confidence `json:"confidence"`
	// Message says what is wrong, where the credential is made, and what to do.
	Message string `json:"message"`
	// Position is where the finding stands.
	Position Position `json:"position"`
	// Scopes are the scopes that it is about, full URIs.
	Scopes []string `json:"scopes"`
	// Method is the method id of the call that it is about, or empty.
	Method string `json:"method"`
	// Credential is the id of the credential that it is about, or empty.
	Credential string `json:"credential"`
	// Call is the id of the call that it is about, or empty.
	Call string `json:"call"`
	// Trace is the way from making to use.
	Trace []Step `json:"trace"`
	// Fix is a change that mends it; absent where there is none.
	Fix *Fix `json:"fix,omitempty"`
	// Fingerprint is the same while lines move: of check, function, method and scopes.
	Fingerprint string `json:"fingerprint"`
	// Suppressed says what silences the finding; absent when it stands.
	Suppressed *Suppressed `json:"suppressed,omitempty"`
}

// Fix is a change of the source that mends a finding.
type Fix struct {
	// Message says what the change does.
	Message string `json:"message"`
	// Edits are its parts.
	Edits []Edit `json:"edits"`
}

// Edit replaces the text between two positions of a file.
type Edit struct {
	// File is the file to change, as in positions.
	File string `json:"file"`
	// Start is the first byte replaced.
	Start Position `json:"start"`
	// End is the byte after the last one replaced.
	End Position `json:"end"`
	// NewText is what to put there.
	NewText string `json:"new_text"`
}

// Suppressed says what silences a finding, and until when.
type Suppressed struct {
	// By is the kind of place where it is silenced.
	By SuppressedBy `json:"by"`
	// Reason is what was written there.
	Reason string `json:"reason"`
	// Until is the last day (2027-01-31) on which it counts, or empty.
	Until string `json:"until"`
}
