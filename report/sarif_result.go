package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

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

// message is the finding's message. A place in it where the credential is made, or
// that the trace leads through, becomes a link to a related location.
func (s *sarif) message(f Finding) (string, []sarifLocation) {
	steps := map[string]Step{}
	var names []string
	for _, step := range s.otherPlaces(f) {
		name := step.Position.atLine()
		if _, seen := steps[name]; !seen {
			steps[name] = step
			names = append(names, regexp.QuoteMeta(name))
		}
	}
	if len(names) == 0 {
		return f.Message, nil
	}
	var message strings.Builder
	var related []sarifLocation
	ids := map[string]int{}
	last := 0
	for _, at := range placeIn(names).FindAllStringSubmatchIndex(f.Message, -1) {
		start, end := at[2], at[3]
		name := f.Message[start:end]
		if ids[name] == 0 {
			link := s.place(steps[name].Position, steps[name].Note)
			link.ID = len(related) + 1
			ids[name] = link.ID
			related = append(related, link)
		}
		fmt.Fprintf(&message, "%s[%s](%d)", f.Message[last:start], linkText.Replace(name), ids[name])
		last = end
	}
	message.WriteString(f.Message[last:])
	return message.String(), related
}

// otherPlaces are those of the trace and of the credential, but for the line that
// the finding is on.
func (s *sarif) otherPlaces(f Finding) []Step {
	steps := slices.Clone(f.Trace)
	if c := s.creds[f.Credential]; c != nil {
		steps = append(steps, Step{c.Position, "the credential is made here"})
	}
	return slices.DeleteFunc(steps, func(step Step) bool {
		return step.Position.Line == 0 || step.Position.atLine() == f.Position.atLine()
	})
}

// placeIn matches one of the names, where it is no part of a longer one.
func placeIn(quoted []string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\w./-])(` + strings.Join(quoted, "|") + `)\b`)
}

// linkText escapes what would end the text of a link.
var linkText = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)

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
