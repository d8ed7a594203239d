package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/chatscopelint/chatscopelint/report"
)

// filterCase is a choice, and how many parts it must leave by what the report says.
type filterCase struct {
	filter, choice string
	section        string // where they are counted
	want           int
}

// filterCases are all choices that a report gives.
func filterCases(r *report.Report) []filterCase {
	var cases []filterCase
	for _, p := range r.Programs {
		cases = append(cases, filterCase{"program", p.ID, "calls", len(p.Calls)}, filterCase{"program", p.ID, "credentials", len(p.Credentials)})
	}
	checks, severities, scopes := map[string]int{}, map[string]int{}, map[string]int{}
	for _, f := range r.Findings {
		if f.Suppressed != nil {
			continue // they have a section of their own
		}
		checks[string(f.Check)]++
		severities[string(f.Severity)]++
	}
	for _, c := range r.Credentials {
		has := map[string]bool{}
		for _, row := range c.Scopes {
			for _, uri := range append([]string{row.Scope}, row.ReplacedBy...) {
				has[uri] = true
			}
		}
		for uri := range has {
			scopes[uri]++
		}
	}
	for check, n := range checks {
		creds := 0
		for _, c := range r.Credentials {
			if slices.ContainsFunc(r.Findings, func(f report.Finding) bool { return string(f.Check) == check && f.Credential == c.ID }) {
				creds++
			}
		}
		cases = append(cases, filterCase{"check", check, "findings", n}, filterCase{"check", check, "credentials", creds})
	}
	for severity, n := range severities {
		cases = append(cases, filterCase{"severity", severity, "findings", n})
	}
	for uri, n := range scopes {
		cases = append(cases, filterCase{"scope", uri, "credentials", n})
	}
	return cases
}

// TestFilters makes each choice of each filter. The parts that are left are those
// that the report says, the counts of the page say so too, and what is chosen
// outlives a reload.
func TestFilters(t *testing.T) {
	apps(t, func(t *testing.T, file string) {
		p := open(t, file, 1600)
		cases := filterCases(p.report)
		for _, c := range cases {
			p.choose(c.filter, c.choice)
			p.expect(c)
		}
		p.do(chromedp.Reload())
		p.expect(cases[len(cases)-1])

		p.do(chromedp.Click(chromedp.CSS("#filter button")), chromedp.Poll[chromedp.Void](`document.getElementById("shown").textContent === ""`))
		if n := eval[int](p, `document.querySelectorAll("[data-item][hidden]").length`); n > 0 {
			t.Errorf("%d parts are hidden after all", n)
		}
		if hash := eval[string](p, `location.hash`); hash != "" {
			t.Errorf("the hash is %q after all", hash)
		}
	})
}

// choose makes one choice and takes back the others, as a reader's browser does.
func (p *tab) choose(filter, choice string) {
	p.Helper()
	found := eval[bool](p, fmt.Sprintf(`(() => {
		const form = document.getElementById("filter");
		for (const select of form.elements) if (select.name) select.value = "";
		const short = %q.replace("https://www.googleapis.com/auth/", "").replace(/^(?!chat\.)/, %[2]q === "scope" ? ".../auth/" : "");
		const option = [...form.elements[%[2]q].options].find((o) => o.text === short || o.text === %[1]q);
		if (option) option.selected = true;
		form.elements[%[2]q].dispatchEvent(new Event("change", { bubbles: true }));
		return !!option;
	})()`, choice, filter))
	if !found {
		p.Fatalf("the filter %s has no %s", filter, choice)
	}
}

// expect compares what is to be seen with what must be.
func (p *tab) expect(c filterCase) {
	p.Helper()
	seen := eval[int](p, fmt.Sprintf(`[...document.querySelectorAll('#%s [data-item="1"]')].filter((e) => e.checkVisibility()).length`, c.section))
	if seen != c.want {
		p.Errorf("%s %s leaves %d of %s, want %d", c.filter, c.choice, seen, c.section, c.want)
	}
	count := fmt.Sprintf("%s %d of ", c.section, c.want)
	if shown := eval[string](p, `document.getElementById("shown").textContent`); !strings.Contains(shown, count) {
		p.Errorf("%s %s: the page says %q, want %q in it", c.filter, c.choice, shown, count)
	}
	if hash := eval[string](p, `location.hash`); !strings.Contains(hash, c.filter+"=") {
		p.Errorf("%s %s: the hash is %q", c.filter, c.choice, hash)
	}
}

// TestFiltersTogether chooses a check and a severity that no one finding has.
func TestFiltersTogether(t *testing.T) {
	p := open(t, "../../testdata/apps/mistakes/want/report.json", 1600)
	p.do(chromedp.Navigate(p.url + "#check=overscope&severity=error"))
	p.expect(filterCase{"check", "overscope and error", "findings", 0})
	if !eval[bool](p, `document.querySelector("#findings .none").checkVisibility()`) {
		t.Error("the page does not say that nothing matches")
	}
}

// TestLinksKeepFilters follows a link to a part that the filter hides: that part
// is shown, and the filter stays, also after a reload and on the way back.
func TestLinksKeepFilters(t *testing.T) {
	p := open(t, "../../testdata/apps/mistakes/want/report.json", 1600)
	p.choose("check", "missingscope")
	i := slices.IndexFunc(p.report.Findings, func(f report.Finding) bool { return f.Check != report.CheckMissingScope && f.Credential != "" })
	hidden := fmt.Sprintf("finding-%d", i+1)
	p.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector('#source a[href="#%s"]').click()`, hidden)))
	for _, when := range []string{"at once", "after a reload"} {
		if !eval[bool](p, fmt.Sprintf(`document.getElementById(%q).checkVisibility()`, hidden)) {
			t.Errorf("%s: %s is hidden", when, hidden)
		}
		if hash := eval[string](p, `location.hash`); hash != "#check=missingscope&at="+hidden {
			t.Errorf("%s: the hash is %q", when, hash)
		}
		p.do(chromedp.Reload())
	}
	p.do(chromedp.Evaluate[chromedp.Void](`history.back()`), chromedp.Poll[chromedp.Void](`location.hash === "#check=missingscope"`))
	p.expect(filterCase{"check", "missingscope", "findings", 2})
}
