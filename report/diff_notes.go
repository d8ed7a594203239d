package report

import "fmt"

// diffNotes say what may change a report besides the code.
func diffNotes(old, new *Report) []string {
	var notes []string
	differ := func(what, was, is string) {
		if was != is {
			notes = append(notes, fmt.Sprintf("%s: %s before, %s now. A change may come from that, and not from the code.", what, was, is))
		}
	}
	differ("Another version of "+new.Tool.Name, old.Tool.Version, new.Tool.Version)
	differ("Another scope table", old.ScopeTable.words(new.ScopeTable), new.ScopeTable.words(old.ScopeTable))
	differ("Another build", old.Build.words(), new.Build.words())
	if len(old.Skipped) > 0 {
		notes = append(notes, "Not all was analysed before: what seems new may have been there.")
	}
	if len(new.Skipped) > 0 {
		notes = append(notes, "Not all is analysed now: what seems to be gone may be there.")
	}
	return notes
}

// words name the table by its revision, or by its hash where the other one has the
// same revision.
func (t ScopeTable) words(other ScopeTable) string {
	if t.Revision == other.Revision {
		return t.SHA256
	}
	return t.Revision
}
