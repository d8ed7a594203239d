package main

import (
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/atomicfile"
	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/report"
)

// applyFixes makes the edits that mend findings, files being relative to base. It
// returns the findings that have no fix, or one that does not go together with
// another: another run makes that one. Files are written when all edits are known
// to fit.
func applyFixes(env *environment, base string, findings []report.Finding) (left []report.Finding, err error) {
	fixes := make([]*report.Fix, len(findings))
	for i, f := range findings {
		fixes[i] = f.Fix
	}
	files, conflicting := fix.Merge(fixes)
	contents := make(map[string][]byte)
	for name, edits := range files {
		content, err := os.ReadFile(inDir(base, name))
		if err != nil {
			return nil, fmt.Errorf("-fix: %w", err)
		}
		if contents[name], err = fix.Apply(content, edits); err != nil {
			return nil, fmt.Errorf("-fix: %s: %w", name, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(contents)) {
		if err := atomicfile.Write(inDir(base, name), contents[name]); err != nil {
			return nil, fmt.Errorf("-fix: %s: not written: %w", name, err)
		}
	}
	for i, f := range findings {
		if f.Fix == nil || slices.Contains(conflicting, i) {
			left = append(left, f)
			continue
		}
		env.say("%s: %s: mended: %s", f.Position, f.Check, f.Fix.Message)
	}
	return left, nil
}
