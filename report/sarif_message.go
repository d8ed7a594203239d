package report

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// message is the finding's message. A place in it where the credential is made, or
// that the trace leads through, becomes a link to a related location.
func (s *sarif) message(f Finding) (string, []sarifLocation) {
	places := s.linkable(f)
	if len(places) == 0 {
		return f.Message, nil
	}
	var message strings.Builder
	var related []sarifLocation
	ids := map[Position]int{}
	last := 0
	for _, at := range placeIn(places).FindAllStringSubmatchIndex(f.Message, -1) {
		start, end := at[2], at[3]
		name := f.Message[start:end]
		step := places[name]
		if ids[step.Position] == 0 {
			link := s.place(step.Position, step.Note)
			link.ID = len(related) + 1
			ids[step.Position] = link.ID
			related = append(related, link)
		}
		fmt.Fprintf(&message, "%s[%s](%d)", f.Message[last:start], linkText.Replace(name), ids[step.Position])
		last = end
	}
	message.WriteString(f.Message[last:])
	return message.String(), related
}

// linkable are the places that the message may name, by file and line. It may leave
// out the first folders of a file: a message names files from the module's root. A
// name that two places could have is none, and so is the line of the finding itself.
func (s *sarif) linkable(f Finding) map[string]Step {
	whole := map[string]Step{}
	for _, step := range s.steps(f) {
		name := step.Position.atLine()
		if _, seen := whole[name]; !seen && step.Position.Line > 0 {
			whole[name] = step
		}
	}
	places := maps.Clone(whole)
	ambiguous := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(whole)) {
		for _, rest, cut := strings.Cut(name, "/"); cut; _, rest, cut = strings.Cut(rest, "/") {
			if _, exact := whole[rest]; exact {
				continue
			}
			_, seen := places[rest]
			ambiguous[rest] = seen
			places[rest] = whole[name]
		}
	}
	maps.DeleteFunc(places, func(name string, step Step) bool {
		return ambiguous[name] || step.Position.atLine() == f.Position.atLine()
	})
	return places
}

// steps are the finding's place, those of its trace, and where its credential is made.
func (s *sarif) steps(f Finding) []Step {
	steps := append([]Step{{Position: f.Position}}, f.Trace...)
	if c := s.creds[f.Credential]; c != nil {
		steps = append(steps, Step{c.Position, "the credential is made here"})
	}
	return steps
}

// placeIn matches the name of a place, where it is no part of a longer one.
func placeIn(places map[string]Step) *regexp.Regexp {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(places)) {
		names = append(names, regexp.QuoteMeta(name))
	}
	return regexp.MustCompile(`(?:^|[^\w./-])(` + strings.Join(names, "|") + `)\b`)
}

// linkText escapes what would end the text of a link.
var linkText = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)
