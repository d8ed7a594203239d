package scopemap

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// calls reads "method condition condition" entries into needs of one principal.
func calls(t *testing.T, of Principal, entries ...string) []Need {
	t.Helper()
	var needs []Need
	for _, entry := range entries {
		words := strings.Fields(entry)
		needs = append(needs, Need(method(t, "chat."+words[0]).Alternatives(words[1:], nil)).For(of))
	}
	return needs
}

func TestMinimal(t *testing.T) {
	tests := []struct {
		name  string
		needs []Need
		want  string // short names, or "impossible"
	}{
		{"nothing", nil, ""},
		{"one call", calls(t, App, "spaces.messages.create"), "chat.bot"},
		{"narrow before broad", calls(t, User, "spaces.messages.create"), "chat.messages.create"},
		{"read only", calls(t, User, "spaces.messages.list"), "chat.messages.readonly"},
		{"two narrow ones before a restricted one", calls(t, User, "spaces.messages.create", "spaces.messages.reactions.create"), "chat.messages.create chat.messages.reactions.create"},
		{"a restricted one that is needed serves the rest", calls(t, User, "spaces.messages.create", "spaces.messages.delete"), "chat.messages"},
		{"own membership", calls(t, User, "spaces.members.create adds_calling_app"), "chat.memberships.app"},
		{"a person's membership", calls(t, User, "spaces.members.create"), "chat.memberships"},
		{"both", calls(t, User, "spaces.members.create", "spaces.members.create adds_calling_app"), "chat.memberships"},
		{"conjunction", calls(t, User, "spaces.messages.search search_filter:is_unread search_filter:space"), "chat.messages.readonly chat.spaces.readonly chat.users.readstate.readonly"},
		{"conjunction met by another call's scope", calls(t, User, "spaces.findGroupChats space_view_expanded", "spaces.patch"), "chat.memberships.readonly chat.spaces"},
		{"events", calls(t, User, "spaces.spaceEvents.list event_types:message event_types:reaction"), "chat.messages.readonly"},
		{"reaction events alone are not restricted", calls(t, User, "spaces.spaceEvents.list event_types:reaction"), "chat.messages.reactions.readonly"},
		{"administrator", calls(t, UserAdmin, "spaces.search use_admin_access", "spaces.members.list use_admin_access"), "chat.admin.memberships.readonly chat.admin.spaces.readonly"},
		{"pins", calls(t, User, "spaces.messagePins.list"), "chat.spaces.pins.readonly"},

		{"no chat.import for an ordinary call", calls(t, User, "spaces.members.patch"), "chat.memberships"},
		{"chat.import where nothing else will do", calls(t, User, "spaces.create import_mode"), "chat.import"},
		{"chat.import then serves the rest", calls(t, User, "spaces.create import_mode", "spaces.messages.create", "spaces.completeImport"), "chat.import"},
		{"chat.import does not serve everything", calls(t, User, "spaces.completeImport", "spaces.messages.get"), "chat.import chat.messages.readonly"},

		{"only an uncertain way", calls(t, App, "media.upload"), "chat.bot"},
		{"a certain way before an uncertain one", []Need{Need(method(t, "chat.media.upload").Alternatives(nil, nil))}, "chat.messages.create"},
		{"nobody", calls(t, App, "spaces.messages.create", "spaces.create"), "impossible"},
		{"an empty need among others", []Need{{}, calls(t, App, "spaces.get")[0]}, "impossible"},
		{"a row that asks for nothing", []Need{{Requirement{Principal: App}}}, ""},
		{"a row that nothing meets", []Need{{Requirement{Principal: App, AllOf: []AnyOf{{}}}}}, "impossible"},
		{"scopes of another table", []Need{{Requirement{AllOf: []AnyOf{{"x", "y"}}}}}, "x"},
	}
	for _, test := range tests {
		scopes, ok := Default().Minimal(test.needs)
		got := strings.Join(briefAll(scopes), " ")
		if !ok {
			got = "impossible"
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// Minimal must leave what it is given as it is: needs share rows with the table.
func TestMinimalChangesNothing(t *testing.T) {
	need := Need(method(t, "chat.spaces.messages.create").Alternatives(nil, nil))
	before := form(need)
	Default().Minimal([]Need{need})
	if got := form(need); got != before {
		t.Errorf("%s became %s", before, got)
	}
}

// allNeeds is every method in every single condition, for these principals, as
// far as they can make the call.
func allNeeds(table *Table, principals ...Principal) []Need {
	var needs []Need
	for _, m := range table.Methods {
		for _, conditions := range append([]string{""}, m.Conditions()...) {
			need := Need(m.Alternatives([]string{conditions}, nil))
			if len(principals) > 0 {
				need = need.For(principals...)
			}
			if len(need) > 0 {
				needs = append(needs, need)
			}
		}
	}
	return needs
}

func TestMinimalIsFast(t *testing.T) {
	table := Default()
	for _, principals := range [][]Principal{nil, {App}, {AppAdminApproved}, {App, AppAdminApproved}, {User}, {UserAdmin}, {User, UserAdmin}} {
		needs := allNeeds(table, principals...)
		start := time.Now()
		scopes, ok := table.Minimal(needs)
		took := time.Since(start)
		if !ok || len(scopes) == 0 || took > 50*time.Millisecond {
			t.Errorf("%v: %d needs took %v, %v %v", principals, len(needs), took, scopes, ok)
		}
	}
}

func BenchmarkMinimal(b *testing.B) {
	table := Default()
	needs := allNeeds(table)
	for b.Loop() {
		table.Minimal(needs)
	}
}

// The definition, spelled out: try every subset of the scopes that the needs
// name, and compare those that satisfy all of them.
func bruteForce(table *Table, needs []Need) ([]string, bool) {
	var candidates []string
	importNeeded := false
	rows := make([]Need, len(needs))
	for i, need := range needs {
		certain := slices.DeleteFunc(slices.Clone(need), func(r Requirement) bool { return r.Uncertain })
		rows[i] = need
		if len(certain) > 0 {
			rows[i] = certain
		}
		importOnly := len(need) > 0
		for _, r := range rows[i] {
			for _, clause := range r.AllOf {
				candidates = append(candidates, clause...)
			}
			if r.SatisfiedBy(slices.DeleteFunc(slices.Concat(uris(r)...), func(s string) bool { return s == importScope })) {
				importOnly = false
			}
		}
		importNeeded = importNeeded || importOnly
	}
	slices.Sort(candidates)
	candidates = slices.Compact(candidates)
	if !importNeeded {
		candidates = slices.DeleteFunc(candidates, func(s string) bool { return s == importScope })
	}
	for i := range rows {
		if !importNeeded {
			rows[i] = rows[i].without(importScope)
		}
		rows[i] = ownSpaces(rows[i])
	}

	var best []string
	found := false
	for subset := range 1 << len(candidates) {
		set := []string{}
		for i, scope := range candidates {
			if subset&(1<<i) != 0 {
				set = append(set, scope)
			}
		}
		satisfied := !slices.ContainsFunc(rows, func(n Need) bool {
			return !slices.ContainsFunc(n, func(r Requirement) bool { return r.SatisfiedBy(set) })
		})
		if satisfied && (!found || cmp.Or(
			cmp.Compare(highest(table, set), highest(table, best)),
			cmp.Compare(opensFrom(table, set, 3), opensFrom(table, best, 3)),
			cmp.Compare(opensFrom(table, set, 2), opensFrom(table, best, 2)),
			cmp.Compare(opensFrom(table, set, 1), opensFrom(table, best, 1)),
			cmp.Compare(table.Opens(set), table.Opens(best)),
			cmp.Compare(len(set), len(best)),
			cmp.Compare(breadth(table, set), breadth(table, best)),
			slices.Compare(set, best)) < 0) {
			best, found = set, true
		}
	}
	return best, found
}

// ownSpaces leaves a scope for all spaces only where its clause has no other.
func ownSpaces(n Need) Need {
	var rest Need
	for _, r := range n {
		var clauses []AnyOf
		for _, clause := range r.AllOf {
			var own AnyOf
			for _, s := range clause {
				if !strings.HasPrefix(s, ScopePrefix+"chat.app.all.") {
					own = append(own, s)
				}
			}
			if len(own) == 0 {
				own = clause
			}
			clauses = append(clauses, own)
		}
		r.AllOf = clauses
		rest = append(rest, r)
	}
	return rest
}

func uris(r Requirement) [][]string {
	var lists [][]string
	for _, clause := range r.AllOf {
		lists = append(lists, clause)
	}
	return lists
}

func breadth(table *Table, scopes []string) int {
	sum := 0
	for _, s := range scopes {
		sum += table.Opens([]string{s})
	}
	return sum
}

// opensFrom is how many methods the scopes of a rank or a higher one open.
func opensFrom(table *Table, scopes []string, rank int) int {
	return table.Opens(slices.DeleteFunc(slices.Clone(scopes), func(s string) bool { return table.class(s).Rank() < rank }))
}

func highest(table *Table, scopes []string) int {
	rank := -1
	for _, s := range scopes {
		rank = max(rank, table.class(s).Rank())
	}
	return rank
}

func TestMinimalIsExact(t *testing.T) {
	table := Default()
	random := rand.New(rand.NewPCG(1, 2))
	known := allNeeds(table)
	rounds := 2000
	if testing.Short() {
		rounds = 300
	}
	impossible := 0
	for round := range rounds {
		var needs []Need
		if round%2 == 0 {
			needs = madeUp(table, random)
		} else {
			for range 1 + random.IntN(4) {
				needs = append(needs, known[random.IntN(len(known))])
			}
			if names := namesIn(needs); len(names) > 10 {
				continue // too many subsets to try
			}
		}
		want, wantOK := bruteForce(table, needs)
		got, ok := table.Minimal(needs)
		if ok != wantOK || !slices.Equal(got, want) {
			t.Fatalf("round %d, needs %s:\n got %v %v\nwant %v %v", round, show(needs), briefAll(got), ok, briefAll(want), wantOK)
		}
		if !ok {
			impossible++
		}
	}
	if impossible == 0 || impossible > rounds/2 {
		t.Errorf("%d of %d rounds were impossible; the sample is lopsided", impossible, rounds)
	}
}

// madeUp returns needs of random rows over a few scopes, chat.import among them.
func madeUp(table *Table, random *rand.Rand) []Need {
	pool := []string{importScope, "elsewhere"}
	for len(pool) < 9 {
		pool = append(pool, table.Scopes[random.IntN(len(table.Scopes))].URI)
	}
	var needs []Need
	for range random.IntN(6) {
		need := Need{}
		for range max(1, random.IntN(25)%4) {
			row := Requirement{Principal: User, Uncertain: random.IntN(3) == 0}
			for range 1 + random.IntN(2) {
				var clause AnyOf
				for range 1 + random.IntN(3) {
					clause = append(clause, pool[random.IntN(len(pool))])
				}
				slices.Sort(clause)
				row.AllOf = append(row.AllOf, slices.Compact(clause))
			}
			need = append(need, row)
		}
		if random.IntN(30) == 0 {
			need = nil
		}
		needs = append(needs, need)
	}
	return needs
}

func namesIn(needs []Need) []string {
	var names []string
	for _, need := range needs {
		for _, r := range need {
			names = append(names, slices.Concat(uris(r)...)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func show(needs []Need) string {
	var parts []string
	for _, need := range needs {
		parts = append(parts, fmt.Sprintf("{%s}", form(need)))
	}
	return strings.Join(parts, " ")
}
