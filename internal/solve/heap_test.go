package solve

import "testing"

func TestAnyElementPath(t *testing.T) {
	for _, test := range []struct {
		path, want string
		ok         bool
	}{
		{"[0]", "[]", true},
		{".bots[3].scopes", ".bots[].scopes", true},
		{"[1][2]", "[1][]", true},
		{"[1][]", "[][]", true},
		{"[room]", "[]", true},
		{".bots[3][key]", ".bots[][key]", true},
		{"[]", "", false},
		{"[key]", "", false},
		{"[][]", "", false},
		{".scopes", "", false},
		{"", "", false},
	} {
		got, ok := anyElementPath(test.path)
		if got != test.want || ok != test.ok {
			t.Errorf("%q: got %q, %v", test.path, got, ok)
		}
	}
}

func TestIsElement(t *testing.T) {
	for _, test := range []struct {
		path, base string
		want       bool
	}{
		{"[0]", "", true},
		{"[]", "", true},
		{".bots[room]", ".bots", true},
		{".bots[3]", ".bots", true},
		// A map's keys are none of its elements.
		{".bots[key]", ".bots", false},
		{".bots[3].scopes", ".bots", false},
		{".bots[3][0]", ".bots", false},
		{".bots[3][0]", ".bots[3]", true},
		{".bots", ".bots", false},
		{".others[3]", ".bots", false},
		{".bots.scopes", ".bots", false},
	} {
		if got := isElement(test.path, test.base); got != test.want {
			t.Errorf("%q of %q: got %v", test.path, test.base, got)
		}
	}
}

func TestIsPartOf(t *testing.T) {
	for _, test := range []struct {
		path, whole string
		want        bool
	}{
		{".conf", ".conf", true},
		{".conf.Scopes", ".conf", true},
		{".conf[0]", ".conf", true},
		{".conf(box)", ".conf", true},
		{".config", ".conf", false},
		{".conf", ".conf.Scopes", false},
		{".anything", "", true},
	} {
		if got := isPartOf(test.path, test.whole); got != test.want {
			t.Errorf("%q of %q: got %v", test.path, test.whole, got)
		}
	}
}
