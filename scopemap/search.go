package scopemap

import (
	"cmp"
	"slices"
)

// search is the branch and bound behind [Table.Minimal]. Scopes are indexes
// into candidates.
type search struct {
	candidates []string // sorted
	rank       []int
	opens      []bitset // the methods that each candidate helps to open
	words      int      // of such a set
	needs      []choice

	allowed []bool // by class, and not tried before on the branch at hand
	chosen  []bool

	found       bool
	best        []string
	bestOpens   tally
	bestBreadth int
}

// choice is a need: alternatives, each a list of clauses, each a list of scopes.
type choice [][][]int

func newSearch(t *Table, needs []Need) *search {
	s := &search{words: len(t.Methods)/64 + 1}
	for _, need := range needs {
		for _, r := range need {
			for _, clause := range r.AllOf {
				s.candidates = append(s.candidates, clause...)
			}
		}
	}
	slices.Sort(s.candidates)
	s.candidates = slices.Compact(s.candidates)
	s.allowed = make([]bool, len(s.candidates))
	s.chosen = make([]bool, len(s.candidates))
	for _, scope := range s.candidates {
		s.rank = append(s.rank, t.class(scope).Rank())
		s.opens = append(s.opens, t.opened(scope))
	}
	for _, need := range needs {
		s.needs = append(s.needs, s.choiceOf(need))
	}
	return s
}

// opened returns the methods that scope helps to open.
func (t *Table) opened(scope string) bitset {
	set := make(bitset, len(t.Methods)/64+1)
	for i, m := range t.Methods {
		if m.mentions(scope) {
			set[i/64] |= 1 << (i % 64)
		}
	}
	return set
}

func (s *search) choiceOf(need Need) choice {
	c := make(choice, 0, len(need))
	for _, r := range need {
		var clauses [][]int
		for _, clause := range r.AllOf {
			var scopes []int
			for _, scope := range clause {
				i, _ := slices.BinarySearch(s.candidates, scope)
				scopes = append(scopes, i)
			}
			clauses = append(clauses, scopes)
		}
		c = append(c, clauses)
	}
	return c
}

// lowestClass allows the scopes of the lowest class with which all needs can be
// satisfied, and those below. It returns false when no class will do.
func (s *search) lowestClass() bool {
	for rank := NonSensitive.Rank(); rank <= UnknownClass.Rank(); rank++ {
		for i := range s.allowed {
			s.allowed[i] = s.rank[i] <= rank
		}
		if !slices.ContainsFunc(s.needs, s.impossible) {
			return true
		}
	}
	return false
}

// impossible reports whether no alternative of the need can be completed with
// what is chosen and allowed.
func (s *search) impossible(need choice) bool {
	return !slices.ContainsFunc(need, s.possible)
}

func (s *search) possible(clauses [][]int) bool {
	for _, clause := range clauses {
		if !slices.ContainsFunc(clause, func(i int) bool { return s.chosen[i] || s.allowed[i] }) {
			return false
		}
	}
	return true
}

// branches returns the scopes of which one must be added to satisfy the need;
// met is true when it is satisfied already.
func (s *search) branches(need choice) (scopes []int, met bool) {
	for _, clauses := range need {
		unmet := slices.IndexFunc(clauses, func(clause []int) bool {
			return !slices.ContainsFunc(clause, func(i int) bool { return s.chosen[i] })
		})
		if unmet < 0 {
			return nil, true
		}
		if !s.possible(clauses) {
			continue
		}
		for _, i := range clauses[unmet] {
			if s.allowed[i] && !slices.Contains(scopes, i) {
				scopes = append(scopes, i)
			}
		}
	}
	return scopes, false
}

// extend completes the chosen scopes, which are count many and open the methods
// in opened, in every way that could be better than the best set so far.
func (s *search) extend(opened reach, count int) {
	var next []int // the branches of the need that leaves the least choice
	bound := opened.tally()
	unmet := false
	for _, need := range s.needs {
		scopes, met := s.branches(need)
		if met {
			continue
		}
		if len(scopes) == 0 {
			return
		}
		if cheapest := s.cheapest(opened, scopes); cheapest.compare(bound) > 0 {
			bound = cheapest
		}
		if !unmet || len(scopes) < len(next) {
			next = scopes
		}
		unmet = true
	}
	if !unmet {
		s.offer(bound, count)
		return
	}
	if s.found && cmp.Or(bound.compare(s.bestOpens), cmp.Compare(count+1, len(s.best))) > 0 {
		return
	}
	slices.SortFunc(next, func(a, b int) int {
		return cmp.Or(s.tallyWith(opened, a).compare(s.tallyWith(opened, b)), cmp.Compare(a, b))
	})
	for _, i := range next {
		s.chosen[i], s.allowed[i] = true, false
		s.extend(s.with(opened, i), count+1)
		s.chosen[i] = false // and not allowed: sets with it have been seen
	}
	for _, i := range next {
		s.allowed[i] = true
	}
}

// cheapest is the least tally that one of the scopes leads to.
func (s *search) cheapest(opened reach, scopes []int) tally {
	least := s.tallyWith(opened, scopes[0])
	for _, i := range scopes[1:] {
		if t := s.tallyWith(opened, i); t.compare(least) < 0 {
			least = t
		}
	}
	return least
}

// offer keeps the chosen scopes if they are better than the best set so far.
func (s *search) offer(opens tally, count int) {
	names := make([]string, 0, count)
	breadth := 0
	for i, scope := range s.candidates {
		if s.chosen[i] {
			names = append(names, scope)
			breadth += s.opens[i].count()
		}
	}
	if !s.found || cmp.Or(
		opens.compare(s.bestOpens),
		cmp.Compare(count, len(s.best)),
		cmp.Compare(breadth, s.bestBreadth),
		slices.Compare(names, s.best)) < 0 {
		s.found, s.best, s.bestOpens, s.bestBreadth = true, names, opens, breadth
	}
}
