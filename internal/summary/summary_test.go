package summary_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// TestBefore goes through a function that branches at block 0 into 1 and 2,
// meets again in 3, and loops over 4.
func TestBefore(t *testing.T) {
	f := &summary.Func{Dominators: []int{-1, 0, 0, 0, 3}}
	point := func(block, index int) summary.Point { return summary.Point{Block: block, Index: index} }
	for _, test := range []struct {
		name string
		a, b summary.Point
		want bool
	}{
		{"earlier in a block", point(1, 0), point(1, 2), true},
		{"later in a block", point(1, 2), point(1, 0), false},
		{"itself", point(1, 1), point(1, 1), false},
		{"above the branch", point(0, 9), point(1, 0), true},
		{"above where the branches meet", point(0, 9), point(3, 0), true},
		{"far above", point(0, 0), point(4, 0), true},
		{"directly above", point(3, 5), point(4, 0), true},
		{"in one branch, then where they meet", point(1, 0), point(3, 0), false},
		{"in the other branch", point(1, 0), point(2, 0), false},
		{"below", point(4, 0), point(3, 5), false},
		{"the first block from below", point(3, 0), point(0, 9), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := f.Before(test.a, test.b); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestKeyElementOf(t *testing.T) {
	for key, want := range map[string]string{"bot": "[bot]", "": "[]", "a[0]": "[a(0)]"} {
		if got := summary.KeyElementOf(key); got != want {
			t.Errorf("%q: got %s, want %s", key, got, want)
		}
	}
}
