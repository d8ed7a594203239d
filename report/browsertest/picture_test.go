package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// TestPaths points at the box of each call, then goes to it by keyboard. Lit are
// the call, all credentials that reach it, and no other call.
func TestPaths(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1600)
		for _, c := range p.report.Calls {
			want := []string{"call " + c.ID}
			for _, id := range c.Credentials {
				want = append(want, "cred "+id)
			}
			slices.Sort(want)
			box := fmt.Sprintf(`document.querySelector('[data-node="call %s"]')`, c.ID)

			at := eval[[]float64](p, fmt.Sprintf(`(() => {
				%s.scrollIntoView({ block: "center" });
				const { x, y, width, height } = %[1]s.getBoundingClientRect();
				return [x + width / 2, y + height / 2];
			})()`, box))
			p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
			p.lit("pointing at "+c.ID, want)
			p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1))
			p.dark("pointing elsewhere")

			eval[chromedp.Void](p, box+`.focus()`)
			p.lit("focus on "+c.ID, want)
			eval[chromedp.Void](p, `document.activeElement.blur()`)
			p.dark("focus elsewhere")
		}
	})
}

// lit compares the lit calls and credentials. All else is dimmed, the curves
// between lit boxes are not.
func (p *tab) lit(when string, want []string) {
	p.Helper()
	got := eval[[]string](p, `[...document.querySelectorAll(".box")].filter((e) => getComputedStyle(e).opacity === "1").map((e) => e.dataset.node)`)
	got = slices.DeleteFunc(got, func(id string) bool { return !strings.HasPrefix(id, "call ") && !strings.HasPrefix(id, "cred ") })
	slices.Sort(got)
	if !slices.Equal(got, want) {
		p.Errorf("%s lights %q, want %q", when, got, want)
	}
	for _, id := range want[1:] { // credentials: "call" sorts before "cred"
		if !eval[bool](p, fmt.Sprintf(`getComputedStyle(document.querySelector('.curve[data-from=%q][data-to=%q]')).opacity === "1"`, want[0], id)) {
			p.Errorf("%s leaves the curve to %s dim", when, id)
		}
	}
}

func (p *tab) dark(when string) {
	p.Helper()
	if n := eval[int](p, `[...document.querySelectorAll(".box, .picture .curve")].filter((e) => getComputedStyle(e).opacity !== "1").length`); n > 0 {
		p.Errorf("%s leaves %d parts dim", when, n)
	}
}
