package report

import (
	"io"
	"slices"
)

const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

	// sourceRoot names the directory that files are relative to. GitHub takes it
	// for the root of the repository.
	sourceRoot = "%SRCROOT%"

	// maxResults is how many results GitHub takes of a run; it refuses a log that has more.
	maxResults = 25_000
)

// renderSARIF writes the findings as a SARIF log, as GitHub code scanning and
// editors read it.
func renderSARIF(w io.Writer, r *Report, o Options) error {
	s := &sarif{view: newView(r), text: newSourceText(r)}
	findings := alerts(r, o)
	kept := mostSevere(findings, maxResults)
	run := sarifRun{
		Tool:        sarifTool{sarifDriverOf(r.Tool)},
		Invocations: []sarifInvocation{s.invocation(len(findings) - len(kept))},
		BaseIDs: map[string]sarifDirectory{
			sourceRoot: {sarifText{Text: "The directory that the programs were judged in."}},
		},
		ColumnKind: "utf16CodeUnits",
		Results:    []sarifResult{},
		Properties: sarifRunProperties{r.ScopeTable, r.Build, r.Coverage},
	}
	for _, f := range kept {
		result := s.result(f)
		if o.Suppressed {
			result.Suppressions = sarifSuppressions(f)
		}
		run.Results = append(run.Results, result)
	}
	return writeJSON(w, sarifLog{sarifSchema, sarifVersion, []sarifRun{run}})
}

// sarif is what the parts of a log look things up in.
type sarif struct {
	*view
	text sourceText
}

// mostSevere leaves out the mildest findings if there are more than n.
func mostSevere(findings []Finding, n int) []Finding {
	if len(findings) <= n {
		return findings
	}
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b Finding) int { return b.Severity.rank() - a.Severity.rank() })
	return sorted[:n]
}
