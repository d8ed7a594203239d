package report_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"testing"
	"time"
	"unicode"

	"github.com/chatscopelint/chatscopelint/report"
)

// inventoryOf merges the examples, each under its file's name.
func inventoryOf(t testing.TB, files []string) *report.Inventory {
	t.Helper()
	inv := &report.Inventory{}
	for _, file := range files {
		inv.Add(file, decode(t, file))
	}
	return inv
}

func renderInventory(t testing.TB, inv *report.Inventory, format string, width int) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.RenderInventory(&buf, format, inv, report.Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestInventoryGolden merges all examples.
func TestInventoryGolden(t *testing.T) {
	files := examples(t)
	for format, file := range map[string]string{"table": "testdata/inventory/table.txt", "json": "testdata/inventory/inventory.json", "html": "testdata/inventory/page.html"} {
		golden(t, file, renderInventory(t, inventoryOf(t, files), format, 0))
	}
}

// TestInventoryOrder gives the same bytes in whatever order reports are added.
func TestInventoryOrder(t *testing.T) {
	files := examples(t)
	want := renderInventory(t, inventoryOf(t, files), "json", 0)
	slices.Reverse(files)
	if got := renderInventory(t, inventoryOf(t, files), "json", 0); !bytes.Equal(got, want) {
		t.Errorf("the order of the reports changes the inventory:\n%s", got)
	}
}

// TestInventoryAgrees holds the scopes of the apps against the apps of the scopes.
func TestInventoryAgrees(t *testing.T) {
	inv := inventoryOf(t, examples(t))
	inv.Finish()
	asks := map[string]bool{} // file, app, scope
	for _, app := range inv.Apps {
		for _, group := range app.Requested {
			for _, uri := range group.Scopes {
				asks[fmt.Sprint(app.File, app.ID, uri)] = true
			}
		}
		for _, uri := range app.Missing {
			asks[fmt.Sprint(app.File, app.ID, uri)] = true
		}
	}
	n := 0
	for _, s := range inv.Scopes {
		for _, app := range s.Apps {
			n++
			if !asks[fmt.Sprint(app.File, app.ID, s.Scope)] {
				t.Errorf("%s: %s does not ask for %s", app.File, app.ID, s.Scope)
			}
		}
	}
	if n != len(asks) {
		t.Errorf("apps have %d scopes, scopes have %d apps", len(asks), n)
	}
}

// TestInventorySameProgram keeps programs of one name apart, and takes the higher
// class of a scope where two tables differ.
func TestInventorySameProgram(t *testing.T) {
	with := func(class report.Class) *report.Report {
		return &report.Report{
			Programs: []report.Program{{ID: "example.com/bot", Main: true, Credentials: []string{"cred-1"}}},
			Credentials: []report.Credential{{ID: "cred-1", Principal: report.PrincipalUser, RequestedKnown: true,
				Scopes: []report.ScopeRow{{Scope: "s", Class: class, Verdict: report.VerdictNeeded}}}},
		}
	}
	inv := &report.Inventory{}
	inv.Add("b.json", with(report.ClassSensitive))
	inv.Add("a.json", with(report.ClassRestricted))
	inv.Finish()
	if len(inv.Apps) != 2 || inv.Apps[0].File != "a.json" || inv.Apps[1].File != "b.json" {
		t.Errorf("apps are %+v", inv.Apps)
	}
	if len(inv.Scopes) != 1 || len(inv.Scopes[0].Apps) != 2 || inv.Scopes[0].Class != report.ClassRestricted {
		t.Errorf("scopes are %+v", inv.Scopes)
	}
}

// TestInventoryLayout holds names that are made to deceive to the rules of the table
// form.
func TestInventoryLayout(t *testing.T) {
	for _, name := range []string{"\x1b[2Jclean", "\u202egnp.exe", "| a | b |", "日本語/日本語", "</style><script>alert(1)</script><b>"} {
		for _, width := range []int{0, 60} {
			inv := &report.Inventory{}
			inv.Add(name, hostile(name))
			checkLayout(t, renderInventory(t, inv, "table", width), width)
			checkStillPage(t, renderInventory(t, inv, "html", width))
		}
	}
}

// checkStillPage reports text that is not escaped, and links that lead nowhere.
func checkStillPage(t *testing.T, data []byte) {
	t.Helper()
	for _, c := range string(data) {
		if !unicode.IsPrint(c) && c != '\n' {
			t.Errorf("%U on the page", c)
		}
	}
	for _, bad := range []string{"<script", "<b>", "http-equiv=\"refresh\""} {
		if bytes.Contains(data, []byte(bad)) {
			t.Errorf("%s on the page", bad)
		}
	}
	for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllSubmatch(data, -1) {
		if n := bytes.Count(data, fmt.Appendf(nil, "id=%q", link[1])); n != 1 {
			t.Errorf("%d places are named %s", n, link[1])
		}
	}
}

// BenchmarkInventory merges 500 reports from their text. What it takes in addition
// to decoding them is a small part of it: the metric is the whole over the decoding.
func BenchmarkInventory(b *testing.B) {
	const reports = 500
	data := read(b, "testdata/bot.json")
	var decoding, whole time.Duration
	for b.Loop() {
		start := time.Now()
		for range reports {
			if _, err := report.Decode("r", bytes.NewReader(data)); err != nil {
				b.Fatal(err)
			}
		}
		decoding += time.Since(start)

		start = time.Now()
		inv := &report.Inventory{}
		for n := range reports {
			r, err := report.Decode("r", bytes.NewReader(data))
			if err != nil {
				b.Fatal(err)
			}
			inv.Add(fmt.Sprintf("%d.json", n), r)
		}
		renderInventory(b, inv, "json", 0)
		whole += time.Since(start)
	}
	b.ReportMetric(float64(whole)/float64(decoding), "whole/decoding")
}
