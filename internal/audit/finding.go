package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

func (b *builder) finding(f model.Finding) report.Finding {
	finding := report.Finding{
		Check: report.Check(f.Check), Reason: f.Reason, Severity: report.Severity(f.Severity),
		Confidence: confidence(f.Likely), Message: f.Message, Position: b.position(f.Position),
		Scopes: f.Scopes, Credential: b.credentials[f.Credential], Call: b.calls[f.Call], Trace: b.trace(f.Trace),
	}
	if f.Call != nil {
		finding.Method = f.Call.Method
	}
	finding.Fix, _ = b.fix(f) // where none is safe there is none
	finding.Fingerprint = fingerprint(f, finding.Method)
	return finding
}

// fingerprint names a finding for as long as it is the same one: lines may
// move, so it holds none.
func fingerprint(f model.Finding, method string) string {
	parts := append([]string{f.Check, f.Function, method}, f.Scopes...)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
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
