package browsertest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// apps calls test with the report of each example app.
func apps(t *testing.T, test func(t *testing.T, file string)) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/apps/*/want/report.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports in testdata/apps: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(filepath.Dir(filepath.Dir(file))), func(t *testing.T) { test(t, file) })
	}
}

// TestFits opens all that is folded and looks whether the page is wider than the
// window.
func TestFits(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1600)
		eval[chromedp.Void](p, `for (const d of document.querySelectorAll("details")) d.open = true`)
		for _, width := range []int64{1600, 1024, 360} {
			p.do(chromedp.EmulateViewport(width, 900))
			if got := eval[int64](p, `document.documentElement.scrollWidth`); got > width {
				t.Errorf("at %d pixels the page is %d wide", width, got)
			}
			if n := eval[int](p, narrowCells); n > 0 {
				t.Errorf("at %d pixels %d cells leave their text too little room", width, n)
			}
		}
	})
}

// narrowCells counts row heads and what stands beside them where a word of usual
// length has no room.
const narrowCells = `[...document.querySelectorAll(".stack tbody th, .stack td[data-th=Class]")].filter((e) => {
	const { paddingLeft, paddingRight } = getComputedStyle(e);
	return e.clientWidth > 0 && e.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) < 80;
}).length`

// TestTabOrder goes from the top by keyboard: the link that skips, then the
// filters that have something to choose.
func TestTabOrder(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1600)
		want := []string{"#main", "program", "check", "severity", "scope", "#decision"}
		if len(p.report.Findings) == 0 {
			want = slices.DeleteFunc(want, func(s string) bool { return s == "check" || s == "severity" })
		}
		var got []string
		for range want {
			p.do(chromedp.KeyEvent(kb.Tab))
			got = append(got, eval[string](p, `document.activeElement.name || document.activeElement.getAttribute("href")`))
			seen := eval[bool](p, `(() => {
				const box = document.activeElement.getBoundingClientRect();
				return box.top >= 0 && box.width > 0 && getComputedStyle(document.activeElement).outlineStyle !== "none";
			})()`)
			if !seen {
				t.Errorf("the focus on %s cannot be seen", got[len(got)-1])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("the keyboard reaches %q, want %q", got, want)
		}
	})
}

// TestContrast measures every text against what is behind it. 4.5 is what WCAG
// asks for at level AA.
func TestContrast(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1024)
		for _, scheme := range []string{"light", "dark"} {
			p.like("prefers-color-scheme", scheme)
			for _, faint := range eval[[]string](p, faintTexts) {
				t.Errorf("%s: %s", scheme, faint)
			}
		}
	})
}

const faintTexts = `(() => {
	const rgba = (text) => { const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number); return { rgb: [r, g, b], a }; };
	const light = (rgb) => {
		const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = (e) => {
		for (; e; e = e.parentElement) {
			const body = e.matches("a.box") && e.querySelector(".body");
			if (body) return rgba(getComputedStyle(body).fill).rgb;
			const { rgb, a } = rgba(getComputedStyle(e).backgroundColor);
			if (a === 1) return rgb;
		}
		return [255, 255, 255];
	};
	const faint = new Set();
	for (const e of document.querySelectorAll("body *")) {
		const text = [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join("");
		if (!text || !e.getClientRects().length) continue;
		const style = getComputedStyle(e);
		const [a, b] = [light(rgba(e.ownerSVGElement ? style.fill : style.color).rgb), light(behind(e))];
		const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (contrast < 4.5) faint.add(e.localName + "." + e.getAttribute("class") + " has a contrast of " + contrast.toFixed(2));
	}
	return [...faint];
})()`

// TestWithoutScript shows the whole page where scripts may not run.
func TestWithoutScript(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1024)
		call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		p.do(chromedp.Reload())
		for what, selector := range map[string]string{
			"is hidden": `[data-item][hidden]`, "is folded": `details:not([open])`, "is a filter": `form:not([hidden])`, "is a button": `main button:not([hidden])`,
		} {
			if n := eval[int](p, fmt.Sprintf(`document.querySelectorAll(%q).length`, selector)); n > 0 {
				t.Errorf("%d times something %s", n, what)
			}
		}
	})
}

// TestPrint prints the page. Nothing is folded then, and there are no filters to
// choose from; that some is chosen must be read.
func TestPrint(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1024)
		eval[chromedp.Void](p, `addEventListener("beforeprint", () => {
			window.folded = document.querySelectorAll("details:not([open])").length;
		})`)
		pdf, err := chromedp.Run(p.Context, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
		if err != nil || !strings.HasPrefix(string(pdf), "%PDF-") {
			t.Fatalf("it cannot be printed: %v", err)
		}
		if n := eval[int](p, `window.folded`); n != 0 {
			t.Errorf("%d parts are folded in print", n)
		}
		p.choose("program", p.report.Programs[0].ID)
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		if !eval[bool](p, `document.getElementById("shown").checkVisibility()`) {
			t.Error("a filtered page that is printed does not say so")
		}
		for _, selector := range []string{"#filter select", "#filter h2", "nav", ".skip"} {
			if eval[bool](p, fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, selector)) {
				t.Errorf("%s is printed", selector)
			}
		}
	})
}

// TestCopy presses the buttons of the drafts. Where the clipboard is not to be
// had, the text is selected.
func TestCopy(t *testing.T) {
	p := open(t, "../../testdata/apps/helpdesk/want/report.json", 1024)
	p.do(chromedp.Click(chromedp.CSS(".copy")))
	if got, want := eval[string](p, `getSelection().toString().trim()`), eval[string](p, `document.querySelector(".draft").textContent.trim()`); got != want || want == "" {
		t.Errorf("selected is %q, want %q", got, want)
	}
	p.do(chromedp.Poll[chromedp.Void](`document.querySelector(".copy").textContent !== "Copy the text"`)) // it says that it was pressed
}
