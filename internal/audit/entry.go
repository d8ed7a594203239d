package audit

import (
	"cmp"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

// entries are the entry points from which a call is reached, those of one program
// together, and in each those first where it begins by itself.
func (b *builder) entries(c *model.Call) []report.Entry {
	var entries []report.Entry
	for _, e := range c.Entries {
		entry := report.Entry{
			Program: b.programID(e.Program), Kind: report.EntryKind(e.Kind),
			Function: e.Place.Function, Position: b.position(e.Place.Position), Others: e.Others,
		}
		for _, cred := range e.Credentials {
			entry.Credentials = append(entry.Credentials, b.credentials[cred])
		}
		slices.SortFunc(entry.Credentials, compareIDs)
		for _, h := range e.Hops {
			entry.Hops = append(entry.Hops, report.Hop{Position: b.position(h.Position), Function: h.Function, Via: h.Via})
		}
		entries = append(entries, entry)
	}
	order := b.programOrder()
	slices.SortStableFunc(entries, func(x, y report.Entry) int {
		return cmp.Or(
			cmp.Compare(order[x.Program], order[y.Program]),
			cmp.Compare(slices.Index(kindOrder, x.Kind), slices.Index(kindOrder, y.Kind)),
			cmp.Compare(x.Function, y.Function),
			slices.CompareFunc(x.Credentials, y.Credentials, compareIDs),
		)
	})
	return entries
}

// kindOrder is the order in which entry points are listed.
var kindOrder = []report.EntryKind{
	report.EntryMain, report.EntryInit, report.EntryHandler, report.EntryTrigger, report.EntryExported, report.EntryUncalled,
}

func (b *builder) programOrder() map[string]int {
	order := make(map[string]int)
	for i, p := range b.model.Programs {
		order[b.programID(p.ID)] = i
	}
	return order
}
