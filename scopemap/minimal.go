package scopemap

import "slices"

// importScope works in spaces in import mode only, though many methods list it
// beside the scopes for ordinary spaces.
const importScope = ScopePrefix + "chat.import"

// Minimal returns the least set of scopes (full URIs, sorted) that satisfies
// every need. ok is false, and there are no scopes, when some need cannot be
// satisfied at all; without needs the set is empty.
//
// An uncertain alternative serves a need only when the need has no certain one.
// Of the sets that remain the least is the one with, in this order, the lowest
// class among its scopes; the fewest methods opened ([Table.Opens]) by its scopes
// of the highest class, then by those of the two highest classes, and so on; the
// fewest scopes; the fewest methods opened by its scopes one by one; the names
// that sort first. (One by one, because a broad scope hides among others: beside
// chat.import, chat.messages opens no more methods than chat.messages.readonly.)
// chat.import is in the set only when some need can be satisfied in no other
// way. So is a scope for all spaces of the organization (chat.app.all.*): it
// opens few methods, but also in spaces that the app is no member of.
//
// The choice is exact. It is made by branch and bound: every set that satisfies
// a need has a scope of the first unmet AnyOf of one of its alternatives, so
// these are the branches; adding a scope never makes a set less, so a set that
// is no better than the best one found is not followed further.
func (t *Table) Minimal(needs []Need) (scopes []string, ok bool) {
	alternatives := make([]Need, len(needs))
	for i, need := range needs {
		alternatives[i] = need.usable()
	}
	if !slices.ContainsFunc(alternatives, onlyByImport) {
		for i := range alternatives {
			alternatives[i] = alternatives[i].without(importScope)
		}
	}
	for i := range alternatives {
		alternatives[i] = alternatives[i].withoutAll()
	}
	s := newSearch(t, alternatives)
	if !s.lowestClass() {
		return nil, false
	}
	s.extend(s.nothing(), 0)
	return s.best, true
}

// onlyByImport reports whether every alternative of a need asks for
// chat.import and leaves no choice.
func onlyByImport(n Need) bool {
	for _, r := range n {
		if !slices.ContainsFunc(r.AllOf, func(a AnyOf) bool { return len(a) == 1 && a[0] == importScope }) {
			return false
		}
	}
	return len(n) > 0
}
