package model

import (
	"cmp"
	"slices"
)

// EntryKind is what an entry point is.
type EntryKind string

// The kinds, as the report names them.
const (
	EntryMain     EntryKind = "main"
	EntryInit     EntryKind = "init"     // a package or a script is initialized
	EntryHandler  EntryKind = "handler"  // an event of Chat comes in
	EntryTrigger  EntryKind = "trigger"  // a trigger of Apps Script runs it
	EntryExported EntryKind = "exported" // importers of the library, or users of the script, may call it
	EntryUncalled EntryKind = "uncalled" // nothing in view calls it
)

// An Entry is an entry point from which a call is reached with certain
// credentials, and the shortest way from it to the call.
type Entry struct {
	Program     string // ID of the program
	Kind        EntryKind
	Place       Place         // the function, and where it is declared
	Credentials []*Credential // those that can reach the call on the way
	// Hops lead to the call, which is the last of them.
	Hops []Hop
	// Others is how many other ways from there reach it with the same credentials.
	Others int
}

// A Hop is a place on the way to a call: the next function is called there, or
// handed to code out of view that calls it.
type Hop struct {
	Place
	// Via is the library function that calls the next function, "" where the
	// program does.
	Via string
}

// AddEntry notes an entry point, or another way from one that is there.
func (c *Call) AddEntry(e Entry) { c.Entries = addEntry(c.Entries, e) }

func addEntry(list []Entry, e Entry) []Entry {
	for i := range list {
		old := &list[i]
		if !old.same(e) {
			continue
		}
		order, others := e.compareWays(*old), min(old.Others+e.Others+1, MaxOthers)
		switch {
		case order < 0:
			*old = e
		case order == 0: // a loop takes it, with another element each time
			others = max(old.Others, e.Others)
		}
		old.Others = others
		return list
	}
	return append(list, e)
}

// MaxOthers bounds how many ways are counted.
const MaxOthers = 1_000_000

// same reports whether the two are one entry point with the same credentials.
func (e Entry) same(o Entry) bool {
	lacks := func(c *Credential) bool { return !slices.Contains(o.Credentials, c) }
	return e.Program == o.Program && e.Kind == o.Kind && e.Place.Function == o.Place.Function &&
		len(e.Credentials) == len(o.Credentials) && !slices.ContainsFunc(e.Credentials, lacks)
}

// compareWays orders ways: the shorter one first, then that with the earlier
// places.
func (e Entry) compareWays(o Entry) int {
	return cmp.Or(cmp.Compare(len(e.Hops), len(o.Hops)), slices.CompareFunc(e.Hops, o.Hops, func(a, b Hop) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Via, b.Via))
	}))
}

// withMerged are the entries with the credentials that others were merged into.
// Those that differed only by what is now one credential become one.
func withMerged(entries []Entry, merged map[*Credential]*Credential) []Entry {
	var list []Entry
	for _, e := range entries {
		var own []*Credential
		for _, c := range e.Credentials {
			if m, ok := merged[c]; ok {
				c = m
			}
			if !slices.Contains(own, c) {
				own = append(own, c)
			}
		}
		e.Credentials = own
		list = addEntry(list, e)
	}
	return list
}
