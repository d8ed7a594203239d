package model

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

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
	// Subject is where that stands which the finding is about, where that is not a
	// credential, or a credential for a call: a text, a handler, the making of a
	// client, a call whatever it is made with.
	Subject Position

	// Change is what mends it; nil where no change is known to be safe, for the
	// reason in Unchanged.
	Change    *Change
	Unchanged string
}

// Key tells findings of one check apart, whichever package's view they are of.
func (f Finding) Key() string {
	if f.Subject.IsValid() {
		return f.Subject.String()
	}
	var key string
	if f.Credential != nil {
		key = f.Credential.Key()
	}
	if f.Call != nil {
		key += " " + f.Call.Key()
	}
	return key
}

// Same reports whether two findings are one to whoever reads them.
func (f Finding) Same(g Finding) bool {
	return f.Check == g.Check && f.Position == g.Position && f.Message == g.Message
}

// Packages are the import paths of the packages that hold what the finding is
// about.
func (f Finding) Packages() []string {
	if f.Subject.IsValid() {
		return []string{path.Dir(f.Subject.File)}
	}
	var all []string
	if f.Credential != nil {
		all = append(all, f.Credential.Package)
	}
	if f.Call != nil {
		all = append(all, f.Call.Package)
	}
	return all
}

// Fingerprint names the finding for as long as it is the same one: lines may
// move, so it holds none.
func (f Finding) Fingerprint() string {
	method := ""
	if f.Call != nil {
		method = f.Call.Method
	}
	parts := append([]string{f.Check, f.Function, method}, f.Scopes...)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
