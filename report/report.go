// Package report holds the model of a chatscopelint report and its
// renderings. It knows nothing of the engine that fills the model: whoever can
// write the JSON can render it, compare it and check it against
// report.schema.json.
//
// Three rules hold for every report:
//
//   - It is deterministic. The same input gives the same bytes, so it holds no
//     times and no absolute paths, and whoever fills it has sorted its lists.
//   - An empty list is [], not absent and not null; see [Report.Normalize].
//   - Secrets never enter it. Of a webhook URL or a key that stands in the
//     source it says that there is one, never its characters.
package report

// SchemaName is what the schema field of every report says. A new name would
// mean that a reader of the old one can no longer rely on what it reads; added
// fields do not change it.
const SchemaName = "chatscopelint/report/v1"

// Report is what one run found out about the Chat API calls of the programs
// that it was given.
type Report struct {
	// Schema is always "chatscopelint/report/v1".
	Schema string `json:"schema" jsonschema:"enum=chatscopelint/report/v1"`
	// Tool is what wrote the report.
	Tool Tool `json:"tool"`
	// ScopeTable is the table that judged the code.
	ScopeTable ScopeTable `json:"scope_table"`
	// Build is what the code was read for.
	Build Build `json:"build"`
	// Programs has one entry a main package or Apps Script project, and one for the library rest.
	Programs []Program `json:"programs"`
	// Calls has one entry a call site in the source, however many paths reach it.
	Calls []Call `json:"calls"`
	// Credentials has one entry a place where a credential is made, per calling context that differs.
	Credentials []Credential `json:"credentials"`
	// Handlers are the functions that take in Chat events.
	Handlers []Handler `json:"handlers"`
	// Scenarios are those of the guide's table that the code carries out.
	Scenarios []Scenario `json:"scenarios"`
	// Findings are the verdicts, suppressed ones included.
	Findings []Finding `json:"findings"`
	// Stale lists what should silence findings and does not: comments, entries of
	// the configuration, parts of the baseline. Key files and models of the
	// configuration that are of no use stand here too.
	Stale []Stale `json:"stale"`
	// Unresolved lists what could not be known, so was not judged.
	Unresolved []Unresolved `json:"unresolved"`
	// Skipped lists what was not analysed; where it is not empty the exit status is 2.
	Skipped []Skipped `json:"skipped"`
	// Coverage counts what was judged.
	Coverage Coverage `json:"coverage"`
	// Classes are those of the scopes to ask for: of the least sets and what is in
	// them for another.
	Classes []ScopeClass `json:"classes"`
	// Lines are the lines of source that positions above are on, for readers who
	// have no copy of it. A line that may hold a secret does not show it.
	Lines []SourceLine `json:"lines"`
}

// ScopeClass is the class of a scope.
type ScopeClass struct {
	// Scope is a full URI.
	Scope string `json:"scope"`
	// Class is Google's class of it.
	Class Class `json:"class"`
}

// SourceLine is a line of a source file.
type SourceLine struct {
	// File is the file, as in positions.
	File string `json:"file"`
	// Line counts from 1.
	Line int `json:"line"`
	// Text is the line without the blanks around it.
	Text string `json:"text"`
	// Column is where the text begins in the line; it counts bytes from 1. It is
	// absent where the text is not what stands there: a part of it, or none.
	Column int `json:"column,omitempty"`
}

// Tool names the program that wrote the report.
type Tool struct {
	// Name is "chatscopelint".
	Name string `json:"name"`
	// Version is a module version, or "(devel)".
	Version string `json:"version"`
}

// ScopeTable identifies the table of methods and scopes that judged the code.
type ScopeTable struct {
	// Revision is the revision of the API's discovery document: "20261029".
	Revision string `json:"revision"`
	// SHA256 is the hex digest of the table, which tells an external table apart.
	SHA256 string `json:"sha256"`
}

// Build is the build configuration that the code was read for: files that it
// leaves out were not looked at.
type Build struct {
	// GOOS is the target operating system.
	GOOS string `json:"goos"`
	// GOARCH is the target architecture.
	GOARCH string `json:"goarch"`
	// Tags are the build tags, sorted.
	Tags []string `json:"tags"`
	// Tests says whether _test.go files were judged too.
	Tests bool `json:"tests"`
}

// Program is a main package, an Apps Script project, or the library packages
// that belong to none.
type Program struct {
	// ID is the import path of the main package, or the folder of the script project.
	ID string `json:"id"`
	// Main is false for the library rest.
	Main bool `json:"main"`
	// Calls are the ids of the calls that the program can make.
	Calls []string `json:"calls"`
	// Credentials are the ids of the credentials that the program can make.
	Credentials []string `json:"credentials"`
}

// Position is a place in a source file.
type Position struct {
	// File is relative to the working directory, with forward slashes.
	File string `json:"file"`
	// Line counts from 1.
	Line int `json:"line"`
	// Column counts bytes from 1.
	Column int `json:"column"`
}

// Step is one step of the way from where something is made to where it is used.
type Step struct {
	// Position is where the step is taken.
	Position Position `json:"position"`
	// Note says what happens there: "client made here".
	Note string `json:"note"`
}

// What names the kind of thing that could not be known.
type What string

// What can stay unknown.
const (
	WhatScopes     What = "scopes"
	WhatCredential What = "credential"
	WhatURL        What = "url"
	WhatMethod     What = "method"
)

// Unresolved is a place where the trail ends. What depends on it is not judged.
type Unresolved struct {
	// Position is where the trail ends.
	Position Position `json:"position"`
	// What could not be known there.
	What What `json:"what"`
	// Reason says why not.
	Reason string `json:"reason"`
}

// Skipped is a package that was not analysed, or a file of a script project.
type Skipped struct {
	// Package is its import path, or the folder of the script project.
	Package string `json:"package"`
	// Reason says why, and what to do: "does not type-check: ...".
	Reason string `json:"reason"`
}

// Coverage counts what was judged of what there is.
type Coverage struct {
	// Calls is the number of call sites.
	Calls int `json:"calls"`
	// Resolved is how many of them have every credential known.
	Resolved int `json:"resolved"`
	// Packages is the number of packages and script projects that the patterns matched.
	Packages int `json:"packages"`
	// Analysed is how many of them were analysed.
	Analysed int `json:"analysed"`
}
