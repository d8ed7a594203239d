package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

func renderWhy(t testing.TB, why *report.Why, format string, width int) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.RenderWhy(&buf, format, why, report.Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestWhyLayout holds what why prints of names that are made to deceive to the
// rules of the table form.
func TestWhyLayout(t *testing.T) {
	for _, name := range []string{"\x1b[2Jclean", "\u202egnp.exe", strings.Repeat("x", 300), "a b/c.d$1"} {
		for _, why := range []*report.Why{report.WhyScope(hostile(name), name), report.WhyMethod(hostile(name), name)} {
			for _, width := range []int{0, 60} {
				text := renderWhy(t, why, "text", width)
				if !why.Found() || !bytes.Contains(text, []byte("and 1 other way")) {
					t.Errorf("%q: the way is not shown:\n%s", name, text)
				}
				checkLayout(t, text, width)
			}
		}
	}
}

// TestWhyOfAll asks about every scope and method of every example: each call that
// the report names for it is shown, with a way to it in each program that makes it.
func TestWhyOfAll(t *testing.T) {
	for _, file := range examples(t) {
		r := decode(t, file)
		for _, c := range r.Credentials {
			for _, row := range c.Scopes {
				checkShown(t, report.WhyScope(r, row.Scope), c.ID, row.Calls)
			}
		}
		for _, call := range r.Calls {
			for _, cred := range call.Credentials {
				checkShown(t, report.WhyMethod(r, call.Method), cred, []string{call.ID})
			}
		}
	}
}

func checkShown(t *testing.T, why *report.Why, credential string, calls []string) {
	t.Helper()
	shown := map[string]bool{}
	for _, prog := range why.Programs {
		for _, c := range prog.Credentials {
			for _, call := range c.Calls {
				if c.ID == credential && len(call.Entries) > 0 {
					shown[call.ID] = true
				}
			}
		}
	}
	for _, id := range calls {
		if !shown[id] {
			t.Errorf("%s%s: %s is not shown under %s: %s", why.Scope, why.Method, id, credential, fmt.Sprint(why.Programs))
		}
	}
}

// TestWhyNothing is about what no credential asks for and nothing calls.
func TestWhyNothing(t *testing.T) {
	r := decode(t, "testdata/consent.json")
	for _, why := range []*report.Why{report.WhyScope(r, "https://www.googleapis.com/auth/chat.delete"), report.WhyMethod(r, "chat.spaces.delete")} {
		data := renderWhy(t, why, "json", 0)
		if why.Found() || bytes.Contains(data, []byte("null")) {
			t.Errorf("got %s", data)
		}
	}
}
