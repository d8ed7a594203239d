package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// collectionRows are the functions of the standard library that keep values for
// somebody to take out again, or go over lists and maps of them. A sequence of
// package iter is a function, as in Go: its row calls what it is given.
var collectionRows = map[string]row{
	// func (m *Map) Store(key, value any); so LoadOrStore, Swap, CompareAndSwap
	"(*sync.Map).Store":          storing(entryOf(1), param(2)),
	"(*sync.Map).LoadOrStore":    storing(entryOf(1), param(2), loaded(entryOf(1))),
	"(*sync.Map).Swap":           storing(entryOf(1), param(2), loaded(entryOf(1))),
	"(*sync.Map).CompareAndSwap": storing(entryOf(1), param(3)),
	// func (m *Map) Load(key any) (value any, ok bool); so LoadAndDelete
	"(*sync.Map).Load":          returns(loaded(entryOf(1))),
	"(*sync.Map).LoadAndDelete": returns(loaded(entryOf(1))),
	// func (m *Map) Range(f func(key, value any) bool)
	"(*sync.Map).Range": {calls: []callOf{{fn: param(1), args: []expr{nothing, elementsOf(param(0))}}}},

	// func (p *Pool) Put(x any); Get gives that back, or what New makes
	"(*sync.Pool).Put": storing(element(param(0), summary.AnyElement), param(1)),
	"(*sync.Pool).Get": returns(either(elementsOf(param(0)), called(field(param(0), "New")))),

	// func (l *List) PushBack(v any) *Element; so PushFront
	"(*container/list.List).PushBack":  storing(element(param(0), summary.AnyElement), param(1), listElement),
	"(*container/list.List).PushFront": storing(element(param(0), summary.AnyElement), param(1), listElement),
	"(*container/list.List).Front":     returns(listElement),
	"(*container/list.List).Back":      returns(listElement),
	"(*container/list.Element).Next":   returns(param(0)),
	"(*container/list.Element).Prev":   returns(param(0)),

	// func Clone[S ~[]E, E any](s S) S; so Clip, Grow, Compact
	"slices.Clone":   returns(joined(either(), param(0))),
	"slices.Clip":    returns(param(0)),
	"slices.Grow":    returns(param(0)),
	"slices.Compact": returns(param(0)),
	// func Concat[S ~[]E, E any](slices ...S) S
	"slices.Concat": returns(flattened(param(0))),
	// func Insert[S ~[]E, E any](s S, i int, v ...E) S
	"slices.Insert": returns(joined(param(0), param(2))),
	// func Delete[S ~[]E, E any](s S, i, j int) S
	"slices.Delete": returns(partOf(param(0))),
	// func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S; CompactFunc with two elements
	"slices.DeleteFunc":  trying(partOf(param(0)), elementsOf(param(0))),
	"slices.CompactFunc": trying(partOf(param(0)), elementsOf(param(0)), elementsOf(param(0))),
	// func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool; so IndexFunc
	"slices.ContainsFunc": trying(unknown("what slices.ContainsFunc returns is not known"), elementsOf(param(0))),
	"slices.IndexFunc":    trying(unknown("what slices.IndexFunc returns is not known"), elementsOf(param(0))),
	// func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int); so SortStableFunc
	"slices.SortFunc":       trying(nil, elementsOf(param(0)), elementsOf(param(0))),
	"slices.SortStableFunc": trying(nil, elementsOf(param(0)), elementsOf(param(0))),
	// func Slice(x any, less func(i, j int) bool); so SliceStable
	"sort.Slice":       trying(nil, unknown("it is an index"), unknown("it is an index")),
	"sort.SliceStable": trying(nil, unknown("it is an index"), unknown("it is an index")),
	// func DeleteFunc[M ~map[K]V, K comparable, V any](m M, del func(K, V) bool)
	"maps.DeleteFunc": trying(nil, keysOf(param(0)), elementsOf(param(0))),

	// func Values[Slice ~[]E, E any](s Slice) iter.Seq[E]; All and Backward with the index
	"slices.Values":   returns(closure(overElements, param(0))),
	"slices.All":      returns(closure(overPairs, param(0))),
	"slices.Backward": returns(closure(overPairs, param(0))),
	// func Keys[Map ~map[K]V, K comparable, V any](m Map) iter.Seq[K]; so Values, All
	"maps.Keys":   returns(closure(overKeys, param(0))),
	"maps.Values": returns(closure(overElements, param(0))),
	"maps.All":    returns(closure(overPairs, param(0))),
	// func SplitSeq(s, sep string) iter.Seq[string]
	"strings.SplitSeq": returns(closure(overElements, folded("strings.Split", param(0), param(1)))),
	// func FieldsSeq(s string) iter.Seq[string]
	"strings.FieldsSeq": returns(closure(overElements, folded("strings.Fields", param(0)))),

	// func Collect[E any](seq iter.Seq[E]) []E; so Sorted, SortedFunc, SortedStableFunc
	"slices.Collect":          collected,
	"slices.Sorted":           collected,
	"slices.SortedFunc":       collected,
	"slices.SortedStableFunc": collected,
	// func AppendSeq[Slice ~[]E, E any](s Slice, seq iter.Seq[E]) Slice
	"slices.AppendSeq": collecting(1, func(list expr) expr { return joined(param(0), list) }),

	// func Clone[M ~map[K]V, K comparable, V any](m M) M
	"maps.Clone": returns(copyOf(param(0))),
	// func Copy[M1 ~map[K]V, M2 ~map[K]V, K comparable, V any](dst M1, src M2)
	"maps.Copy": {stores: []slotOf{{param(0), slot{copied: true, value: param(1)}}}},

	overElements: {calls: []callOf{{fn: param(0), args: []expr{elementsOf(captured(0))}}}},
	overPairs:    {calls: []callOf{{fn: param(0), args: []expr{keysOf(captured(0)), elementsOf(captured(0))}}}},
	overKeys:     {calls: []callOf{{fn: param(0), args: []expr{keysOf(captured(0))}}}},
	gathering:    storing(element(captured(0), summary.AnyElement), param(0)),
}

// idle are functions that do nothing with what they are given but to look at it
// or to put it into another order: what counts is what is in a list.
var idle = map[string]bool{
	"(*sync.Map).Delete": true, "(*sync.Map).Clear": true,
	"slices.Sort": true, "slices.Reverse": true, "slices.Contains": true, "slices.Index": true,
	"slices.Equal": true, "slices.IsSorted": true, "slices.BinarySearch": true,
	"sort.Strings": true, "maps.Equal": true,
	"(*net/http.Request).Context": true, "(*net/http.Request).UserAgent": true, "(*net/http.Request).FormValue": true,
	"(net/http.Header).Get": true, "(net/http.Header).Values": true, "(net/http.Header).Del": true,
}

// idleRow is the row of an idle function. What it returns is not known.
func idleRow(id string, _ int) (row, bool) {
	return returns(unknown("what " + id + " returns is not known")), idle[id]
}

// The IDs of the functions that rows make.
const (
	overElements = "slices.Values$1"
	overPairs    = "slices.All$1"
	overKeys     = "maps.Keys$1"
	gathering    = "slices.Collect$1"
)

// entryOf is the address of the receiver's entry under the key in parameter n.
func entryOf(n int) expr { return element(param(0), summary.AnyElement, param(n)) }

func elementsOf(list expr) expr { return loaded(element(list, summary.AnyElement)) }

func keysOf(m expr) expr { return loaded(element(m, summary.KeyElement)) }

// listElement is an element of the container/list that is the receiver.
var listElement = made("container/list.Element", set("Value", elementsOf(param(0))))

// storing is the row of a function that puts a value somewhere.
func storing(at, value expr, results ...expr) row {
	r := returns(results...)
	r.stores = []slotOf{{at, set("", value)}}
	return r
}

// trying is the row of a function that asks the function which is its second
// parameter about what is in its first.
func trying(result expr, args ...expr) row {
	r := row{}
	if result != nil {
		r = returns(result)
	}
	r.calls = []callOf{{fn: param(1), args: args}}
	return r
}

// flattened is a list of the elements of lists.
func flattened(lists expr) expr { return joined(either(), elementsOf(lists)) }

// copyOf is a new map with what another holds.
func copyOf(m expr) expr { return made("map", slot{copied: true, value: m}) }

// collected is the row of a function that makes a list of a sequence.
var collected = collecting(0, func(list expr) expr { return list })

// collecting is the row of a function that gathers the sequence in parameter
// seq in a list, and returns what is made of the list.
func collecting(seq int, result func(list expr) expr) row {
	var list expr = func(f *summary.Func) summary.Ref {
		ref := made("list")(f)
		gathers := func(*summary.Func) summary.Ref { return ref }
		called(param(seq), closure(gathering, gathers))(f)
		return ref
	}
	return returns(result(list))
}
