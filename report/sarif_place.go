package report

import "net/url"

// sarifFile names a file. Its URI is relative, with escapes for what cannot stand in one.
func sarifFile(file string) sarifArtifact {
	return sarifArtifact{URI: (&url.URL{Path: file}).String(), BaseID: sourceRoot}
}

// places are the location of a position, or none if it names no file.
func (s *sarif) places(p Position) []sarifLocation {
	if p.File == "" {
		return nil
	}
	return []sarifLocation{s.place(p, "")}
}

// place is a location with what happens there.
func (s *sarif) place(p Position, note string) sarifLocation {
	var l sarifLocation
	if p.File != "" {
		l.Physical = &sarifPhysical{Artifact: sarifFile(p.File), Region: s.region(p)}
	}
	if note != "" {
		l.Message = &sarifText{Text: note}
	}
	return l
}

// region is what begins at a position, or nil if the position has no line.
func (s *sarif) region(p Position) *sarifRegion {
	if p.Line < 1 {
		return nil
	}
	column, _ := s.text.column(p)
	return &sarifRegion{StartLine: p.Line, StartColumn: column, EndLine: p.Line, EndColumn: s.text.end(p)}
}

// maxSteps is how many steps of a trace GitHub shows.
const maxSteps = 1000

// flows are the trace as a code flow, or none if there is no trace. Of a very long
// trace the middle is left out.
func (s *sarif) flows(trace []Step) []sarifCodeFlow {
	if len(trace) == 0 {
		return nil
	}
	var flow sarifThreadFlow
	for i, step := range trace {
		if i < maxSteps/2 || i >= len(trace)-maxSteps/2 {
			flow.Locations = append(flow.Locations, sarifFlowLocation{s.place(step.Position, step.Note)})
		}
	}
	return []sarifCodeFlow{{[]sarifThreadFlow{flow}}}
}

// fixes are the change that mends a finding. It is left out if a column of it is not
// known for sure: applied there, it would spoil the source.
func (s *sarif) fixes(fix *Fix) []sarifFix {
	if fix == nil || len(fix.Edits) == 0 {
		return nil
	}
	out := sarifFix{Description: sarifText{Text: fix.Message}}
	index := map[string]int{}
	for _, e := range fix.Edits {
		start, startKnown := s.text.column(e.Start)
		end, endKnown := s.text.column(e.End)
		if !startKnown || !endKnown {
			return nil
		}
		i, seen := index[e.File]
		if !seen {
			i = len(out.Changes)
			index[e.File] = i
			out.Changes = append(out.Changes, sarifChange{Artifact: sarifFile(e.File)})
		}
		out.Changes[i].Replacements = append(out.Changes[i].Replacements, sarifReplacement{
			Deleted:  sarifRegion{StartLine: e.Start.Line, StartColumn: start, EndLine: e.End.Line, EndColumn: end},
			Inserted: sarifText{Text: e.NewText},
		})
	}
	return []sarifFix{out}
}
