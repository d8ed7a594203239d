package solve

import "github.com/chatscopelint/chatscopelint/internal/known"

// oneOf weighs a condition on one of the texts of a list: whether some element
// meets it, in every list that v may be.
func (s *solver) oneOf(v *variable, m known.Match) known.Truth {
	verdict, first := known.Never, true
	for _, p := range v.places() {
		t := known.Never
		list := s.elementTexts(p, make(map[*place]bool))
		for _, element := range list.values {
			one := m.MatchText(element.value)
			if element.doubtful {
				one = min(one, known.Possibly)
			}
			t = max(t, one)
		}
		if len(list.gaps) > 0 {
			t = max(t, known.Possibly)
		}
		switch {
		case first:
			verdict, first = t, false
		case t != verdict:
			verdict = known.Possibly // one list on one path, another on another
		}
	}
	return verdict
}
