package audit

import (
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

func (b *builder) finding(f model.Finding, suppressed *report.Suppressed) report.Finding {
	finding := report.Finding{
		Check: report.Check(f.Check), Reason: f.Reason, Severity: report.Severity(f.Severity),
		Confidence: confidence(f.Likely), Message: f.Message, Position: b.position(f.Position),
		Scopes: f.Scopes, Credential: b.credentialID(f.Credential), Call: b.callID(f.Call), Trace: b.trace(f.Trace), Suppressed: suppressed,
	}
	if f.Call != nil {
		finding.Method = f.Call.Method
	}
	finding.Fix, _ = b.fix(f) // where none is safe there is none
	finding.Fingerprint = f.Fingerprint()
	return finding
}

// credentialID is the ID of a credential of one package's view: of the same one
// in the inventory, which other programs may use too.
func (b *builder) credentialID(c *model.Credential) string {
	if c == nil {
		return ""
	}
	if id, ok := b.credentials[c]; ok {
		return id
	}
	for _, same := range []func(*model.Credential) bool{
		func(other *model.Credential) bool { return other.Key() == c.Key() && other.UsedLike(c) },
		func(other *model.Credential) bool { return other.Key() == c.Key() },
		func(other *model.Credential) bool { return other.Position == c.Position },
	} {
		for _, other := range b.model.Credentials {
			if same(other) {
				return b.credentials[other]
			}
		}
	}
	return ""
}

// callID is the ID of a call of one package's view.
func (b *builder) callID(c *model.Call) string {
	if c == nil {
		return ""
	}
	for _, other := range b.model.Calls {
		if other.Key() == c.Key() {
			return b.calls[other]
		}
	}
	return ""
}

func (b *builder) trace(steps []model.Step) []report.Step {
	var trace []report.Step
	for _, s := range steps {
		if s.Position.IsValid() {
			trace = append(trace, report.Step{Position: b.position(s.Position), Note: s.Note})
		}
	}
	return trace
}
