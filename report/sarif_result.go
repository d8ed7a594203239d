package report

import "slices"

// fingerprintName is the fingerprint's name in a log. Another way to make
// fingerprints would get another number. GitHub goes by primaryLocationLineHash,
// which its upload step makes of the source.
const fingerprintName = "chatscopelint/v1"

func (s *sarif) result(f Finding) sarifResult {
	message, related := s.message(f)
	result := sarifResult{
		RuleID:     string(f.Check),
		RuleIndex:  slices.IndexFunc(Rules(), func(r Rule) bool { return r.Check == f.Check }),
		Level:      level(f.Severity, "note"),
		Message:    sarifText{Text: message},
		Locations:  s.places(f.Position),
		Related:    related,
		CodeFlows:  s.flows(f.Trace),
		Fixes:      s.fixes(f.Fix),
		Properties: sarifResultProperties{f.Reason, f.Confidence, f.Method, f.Scopes},
	}
	if f.Fingerprint != "" {
		result.Fingerprints = map[string]string{fingerprintName: f.Fingerprint}
	}
	return result
}

// sarifSuppressions are what silences the finding. If a run shows any, a result
// that stands has an empty list.
func sarifSuppressions(f Finding) []sarifSuppression {
	if f.Suppressed == nil {
		return []sarifSuppression{}
	}
	kind := "external"
	if f.Suppressed.By == SuppressedByNolint {
		kind = "inSource"
	}
	return []sarifSuppression{{kind, "accepted", suppressedWords(f.Suppressed)}}
}
