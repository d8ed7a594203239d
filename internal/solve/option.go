package solve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// maxSequences bounds how many orders of options are told apart.
const maxSequences = 64

// A sequence is one list of options that a client may be made with, in order.
type sequence []*place

// sequences are the lists that something may be. whole is false when there may
// be others.
type sequences struct {
	all   []sequence
	whole bool
}

// sequences are the lists of options that v may be.
func (s *solver) sequences(v *variable) ([]sequence, bool) {
	if len(v.places()) == 0 {
		return []sequence{nil}, true
	}
	seqs := s.alternatives(v)
	return seqs.all, seqs.whole
}

func (s *solver) alternatives(v *variable) sequences {
	found := sequences{whole: true}
	for _, p := range v.places() {
		seqs := s.sequencesOf(p)
		found.all = append(found.all, seqs.all...)
		found.whole = found.whole && seqs.whole
	}
	if len(found.all) == 0 {
		found.all = []sequence{nil}
	}
	if len(found.all) > maxSequences {
		return sequences{found.all[:maxSequences], false}
	}
	return found
}

// sequencesOf finds the sequences of a list once. While they are looked for
// they are empty: a loop appends to what it has.
func (s *solver) sequencesOf(p *place) sequences {
	if found, ok := s.lists[p]; ok {
		return found
	}
	s.lists[p] = sequences{[]sequence{nil}, true}
	found := s.readSequences(p)
	s.lists[p] = found
	return found
}

func (s *solver) readSequences(p *place) sequences {
	o := p.obj
	switch o.kind {
	case unknown:
		return sequences{[]sequence{{p}}, true}
	case appended:
		bases := s.alternatives(s.place(o, appendBase).holds)
		tails := s.alternatives(s.place(o, appendTail).holds)
		all, ok := product(bases.all, tails.all)
		return sequences{all, ok && bases.whole && tails.whole}
	case partial:
		return s.partSequences(o)
	case made:
		all, whole := s.elementSequences(p)
		return sequences{all, whole}
	case boxed:
		return s.alternatives(s.place(o, boxContent).holds)
	case folded:
		all, whole := s.foldLists(o)
		return sequences{all, whole}
	}
	return sequences{[]sequence{{s.unknown("it is not a list of options", o.at)}}, true}
}

// partSequences are the lists that a part of lists may be, where its bounds and
// the elements are known.
func (s *solver) partSequences(o *object) sequences {
	bases := s.place(o, appendBase).holds
	for _, p := range bases.places() {
		if p.obj.kind != made || slices.ContainsFunc(p.obj.order, func(q *place) bool {
			return isElement(q.path, p.path) && (elementIndex(q.path) < 0 && len(q.holds.list) > 0)
		}) {
			return unknownSequence(s.unknown("it is a part of a list", o.at))
		}
	}
	found := s.alternatives(bases)
	for i, seq := range found.all {
		low, high, ok := bounds(o.text, len(seq))
		if !ok {
			return unknownSequence(s.unknown("it is a part of a list", o.at))
		}
		found.all[i] = seq[low:high]
	}
	return found
}

func unknownSequence(p *place) sequences { return sequences{[]sequence{{p}}, true} }

// bounds are those that the text "low:high" says, of a list of a length.
func bounds(text string, length int) (low, high int, ok bool) {
	before, after, ok := strings.Cut(text, ":")
	if !ok {
		return 0, 0, false
	}
	low, err := strconv.Atoi(cmp.Or(before, "0"))
	if err != nil {
		return 0, 0, false
	}
	high, err = strconv.Atoi(cmp.Or(after, strconv.Itoa(length)))
	return low, high, err == nil && low <= high && high <= length
}

// elementSequences are the lists that a slice literal may be: each element may
// be any of what was put there; what was put at an unknown index may be absent.
func (s *solver) elementSequences(p *place) ([]sequence, bool) {
	var elements []*place
	for _, q := range p.obj.order {
		if isElement(q.path, p.path) {
			elements = append(elements, q)
		}
	}
	slices.SortStableFunc(elements, func(a, b *place) int { return cmp.Compare(elementIndex(a.path), elementIndex(b.path)) })
	all, whole := []sequence{nil}, true
	for _, e := range elements {
		var choices []sequence
		for _, option := range e.holds.places() {
			choices = append(choices, sequence{option})
		}
		if elementIndex(e.path) < 0 || len(choices) == 0 {
			choices = append(choices, nil)
		}
		var ok bool
		if all, ok = product(all, choices); !ok {
			whole = false
		}
	}
	return all, whole
}

func product(heads, tails []sequence) ([]sequence, bool) {
	var all []sequence
	for _, head := range heads {
		for _, tail := range tails {
			if len(all) == maxSequences {
				return all, false
			}
			all = append(all, slices.Concat(head, tail))
		}
	}
	return all, true
}

// settings are the options that count of a sequence: the last of each name.
type settings struct {
	byName  map[string]*object
	unknown []model.Gap // options that are not known
	used    []*instance // the frames that made them
}

func (s *solver) settings(seq sequence) settings {
	set := settings{byName: make(map[string]*object)}
	var apply func(p *place)
	apply = func(p *place) {
		switch {
		case p.obj.kind == boxed:
			for _, q := range s.place(p.obj, boxContent).holds.places() {
				apply(q)
			}
		case p.obj.typ == known.TypeOption:
			name := s.constant(p.obj, known.SlotName)
			set.byName[name] = p.obj
			set.used = append(set.used, p.obj.in)
		case p.obj.kind == unknown:
			set.unknown = append(set.unknown, model.Gap{What: model.GapCredential, Position: p.obj.at, Reason: p.obj.text})
		default:
			set.unknown = append(set.unknown, model.Gap{What: model.GapCredential, Position: p.obj.at, Reason: "it is an option of the program's own"})
		}
	}
	for _, p := range seq {
		apply(p)
	}
	return set
}

// constant is the text of the constant in a slot of what a row made.
func (s *solver) constant(o *object, slot string) string {
	for _, p := range s.slot(o, slot).places() {
		if p.obj.kind == constant {
			return p.obj.text
		}
	}
	return ""
}

// precedence is the order in which a client weighs the options that bring a
// credential, as observed of google.golang.org/api v0.311.0.
var precedence = []string{
	"WithGRPCConn",
	"WithHTTPClient",
	"WithoutAuthentication",
	"WithAPIKey",
	"WithCredentials",
	"WithAuthCredentials",
	"WithTokenSource",
	"WithAuthCredentialsJSON",
	"WithCredentialsJSON",
	"WithAuthCredentialsFile",
	"WithServiceAccountFile",
	"WithCredentialsFile",
}

// winner is the option that decides about the credential, or nil: then it is
// the application default. An option that was given nil counts for nothing.
func (s *solver) winner(set settings) (name string, option *object) {
	for _, name := range precedence {
		o := set.byName[name]
		if o == nil {
			continue
		}
		if takesValue[name] && len(s.slot(o, known.SlotValue).places()) == 0 {
			continue
		}
		return name, o
	}
	return "", nil
}

// takesValue are the options whose argument is the credential.
var takesValue = map[string]bool{"WithGRPCConn": true, "WithHTTPClient": true, "WithCredentials": true, "WithAuthCredentials": true, "WithTokenSource": true}
