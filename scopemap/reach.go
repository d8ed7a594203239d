package scopemap

import (
	"cmp"
	"math/bits"
	"slices"
)

// bitset is a set of methods, as indexes into Table.Methods.
type bitset []uint64

func (b bitset) count() int {
	n := 0
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

func (b bitset) union(o bitset) bitset {
	u := slices.Clone(b)
	for i, word := range o {
		u[i] |= word
	}
	return u
}

// countWith returns how many methods b and o hold together.
func (b bitset) countWith(o bitset) int {
	n := 0
	for i, word := range b {
		n += bits.OnesCount64(word | o[i])
	}
	return n
}

// A reach is the methods that a set of scopes opens, by rank: at a rank those
// that its scopes of this class or a higher one open.
type reach [ranks]bitset

// A tally is how many methods a reach holds at each rank.
type tally [ranks]int

const ranks = 4 // those of [Class.Rank]

// compare puts the set first that opens fewer methods by its scopes of the highest
// class, then of the two highest, and so on: so a scope of lower class is never
// left out for the sake of one of a higher class.
func (t tally) compare(o tally) int {
	for rank := ranks - 1; rank >= 0; rank-- {
		if t[rank] != o[rank] {
			return cmp.Compare(t[rank], o[rank])
		}
	}
	return 0
}

func (s *search) nothing() reach {
	var r reach
	for rank := range r {
		r[rank] = make(bitset, s.words)
	}
	return r
}

func (r reach) tally() tally {
	var t tally
	for rank, methods := range r {
		t[rank] = methods.count()
	}
	return t
}

// with adds what a candidate opens.
func (s *search) with(r reach, candidate int) reach {
	for rank := range s.rank[candidate] + 1 {
		r[rank] = r[rank].union(s.opens[candidate])
	}
	return r
}

// tallyWith is the tally with what a candidate opens.
func (s *search) tallyWith(r reach, candidate int) tally {
	t := r.tally()
	for rank := range s.rank[candidate] + 1 {
		t[rank] = r[rank].countWith(s.opens[candidate])
	}
	return t
}
