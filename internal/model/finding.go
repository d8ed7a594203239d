package model

// Severity is how bad a finding is.
type Severity string

// The severities, from worst to least.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Lower is one step less bad.
func (s Severity) Lower() Severity {
	if s == Error {
		return Warning
	}
	return Info
}

// A Finding is a verdict with its proof.
type Finding struct {
	Check      string
	Reason     string // the variant of the check, a fixed word
	Severity   Severity
	Likely     bool // it need not be so
	Message    string
	Position   Position
	Function   string // ID of the function that holds Position
	Scopes     []string
	Call       *Call       // nil where the finding is about no call
	Credential *Credential // nil where it is about none
	Trace      []Step

	// Change is what mends it; nil where no change is known to be safe, for the
	// reason in Unchanged.
	Change    *Change
	Unchanged string
}
