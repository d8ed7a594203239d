package main

import (
	"os"
	"strings"
	"testing"
)

// What must stop the generator: a document that the overlay was not read from,
// and an overlay that names what is not there.
func TestBuildRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*overlay, *document)
		want   string
	}{
		{"another revision", func(_ *overlay, d *document) { d.Revision = "20270101" }, "set revision"},
		{"a scope without class", func(o *overlay, _ *document) { o.Classes[0].Scopes = nil }, "scope chat.bot is in 0 classes"},
		{"a scope of two classes", func(o *overlay, _ *document) { o.Classes[1].Scopes = append(o.Classes[1].Scopes, "chat.bot") }, "scope chat.bot is in 2 classes"},
		{"a scope without principal", func(o *overlay, _ *document) { o.Principals = o.Principals[1:] }, "has no principal"},
		{"a method that is gone", func(o *overlay, _ *document) { o.Rows[0].Methods = []string{"chat.gone"} }, "the document has no method chat.gone"},
		{"a scope that is gone", func(o *overlay, _ *document) { o.OnlyUnder[0].Scope = "chat.gone" }, "the document has no scope chat.gone"},
		{"a scope of other methods", func(o *overlay, _ *document) { o.OnlyUnder[0].Scope = "chat.bot" }, "does not list scope chat.bot"},
		{"a contradiction not declared", func(o *overlay, _ *document) { o.Uncertain = o.Uncertain[1:] }, "scopes and prose disagree"},
		{"a contradiction resolved", func(_ *overlay, d *document) { find(d, "chat.media.upload").Description = "Uploads." }, "scopes and prose disagree"},
		{"administrator's parameter gone", func(_ *overlay, d *document) { find(d, "chat.spaces.get").Parameters = nil }, "useAdminAccess"},
		{"a condition not listed", func(o *overlay, _ *document) { o.Rows[0].When = "full_moon" }, "condition full_moon is not in the list"},
	}
	for _, test := range tests {
		o, d := sources(t)
		test.change(o, d)
		if _, err := build(d, o); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %q", test.name, err, test.want)
		}
	}
}

func find(d *document, id string) *method {
	for _, m := range d.methods() {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// Every kind of entry must name its source.
func TestOverlayWantsSources(t *testing.T) {
	text, err := os.ReadFile("../overlay.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	sources := 0
	for i, line := range lines {
		if !strings.HasPrefix(strings.TrimSpace(line), "source: ") {
			continue
		}
		sources++
		without := strings.Join(append(append([]string{}, lines[:i]...), lines[i+1:]...), "\n")
		if _, err := readOverlay("overlay.yaml", []byte(without)); err == nil || !strings.Contains(err.Error(), "has no source") {
			t.Errorf("without line %d: %v", i+1, err)
		}
	}
	if sources < 30 {
		t.Errorf("%d sources in the overlay", sources)
	}
	if _, err := readOverlay("overlay.yaml", []byte("classes:\n  - clas: x\n")); err == nil || !strings.Contains(err.Error(), "overlay.yaml:2:5: unknown key") {
		t.Errorf("unknown key: %v", err)
	}
}

func TestDocumentThatCannotBeHad(t *testing.T) {
	t.Setenv("GOPROXY", "off")
	if _, err := moduleDir("google.golang.org/api@v0.311.0-0.20200101000000-000000000000"); err == nil || !strings.Contains(err.Error(), "check GOPROXY") {
		t.Errorf("error %v", err)
	}
}
