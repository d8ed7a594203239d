package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// awkward are texts that would change a page if they were put there as they are.
var awkward = []string{
	"a|b", `a\|b`, `\`, "a`b", "``", "`` | ``", "`", "|",
	"<b>bold</b>", "</details>", "<!-- gone -->", "<script>alert(1)</script>", "&amp;", "&#64;octocat",
	"*strong*", "__init__", "~~gone~~", "# title", "- item", "1. item", "1)", "> quote", "---", "===", "    code",
	"@octocat", "@org/team", "a@example.com", "`@octocat", "a|b@example.com", "#12", "GH-12", "org/repo#12", ":tada:", "$x$", "!12",
	"https://evil.example/", "www.evil.example", "[x](https://evil.example/)", "![x](https://evil.example/x.png)", "[x]: https://evil.example/", "http://a|b",
	"a\nb", "a\r\n\r\n# b", "a\tb", "\x00\x1b[31m", "\u202egnp.exe", "bad\xffutf8", "日本語 e\u0301",
	`f("x")`, "(*Bot).handle", "(see below),", `"quoted"`, "it's 41 scopes: don't", "",
}

// TestShown renders each text in a paragraph, in a list and in a table. It is shown as it
// is, but for what a terminal would obey, and brings nothing else to the page.
func TestShown(t *testing.T) {
	for _, s := range awkward {
		want := strings.Join(strings.Fields(page.Clean(s)), " ")
		inTable := Header("a", "b") + Row(Code(s), "end")
		if got := text(t, inTable); got != strings.Join(strings.Fields("a b "+want+" end"), " ") {
			t.Errorf("Code(%q) in a table shows %q:\n%s", s, got, inTable)
		}
		checkPlain(t, s, inTable)

		// Blanks of Text's own are those between words.
		var words []string
		for _, w := range strings.Fields(s) {
			words = append(words, page.Clean(w))
		}
		want = strings.Join(words, " ")
		for _, place := range []struct{ md, want string }{
			{Text(s) + "\n", want},
			{"- " + Text(s) + "\n", want},
			{Header("a", "b") + Row(Text(s), "end"), "a b " + want + " end"},
		} {
			if got := text(t, place.md); got != strings.Join(strings.Fields(place.want), " ") {
				t.Errorf("Text(%q) shows %q:\n%s", s, got, place.md)
			}
			checkPlain(t, s, place.md)
		}
	}
}

// TestText says which words are names.
func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"it asks for 4 scopes, not 3.":      "it asks for 4 scopes, not `3`.",
		"made at main.go:4 (see cred-1).":   "made at `main.go:4` (see `cred-1`).",
		`look at token.Extra("scope"), now`: "look at `token.Extra(\"scope\")`, now",
		"(*Bot).handle asks":                "`(*Bot).handle` asks",
		`the "user" (or (the) app)`:         `the "user" (or (the) app)`,
		"the app's domain-wide delegation":  "the app's domain-wide delegation",
		"a|b":                               "<code>a&#124;b</code>",
	} {
		if got := Text(in); got != want {
			t.Errorf("Text(%q) = %q, want %q", in, got, want)
		}
	}
}

var (
	tags = regexp.MustCompile(`<[^>]*>`)
	code = regexp.MustCompile(`(?s)<code>.*?</code>`)
)

// checkPlain reports tags that a text brought, and what GitHub makes links or
// pictures of, which it does not in code.
func checkPlain(t *testing.T, s, md string) {
	t.Helper()
	shown := rendered(t, md)
	for _, tag := range tags.FindAllString(shown, -1) {
		switch strings.Trim(tag, "</>") {
		case "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "code", "!-- --":
		default:
			t.Errorf("%q brings %s:\n%s", s, tag, shown)
		}
	}
	if n := strings.Count(shown, "<td>"); n != 0 && n != 2 {
		t.Errorf("%q makes %d cells:\n%s", s, n, shown)
	}
	if rest := code.ReplaceAllString(shown, ""); strings.ContainsAny(tags.ReplaceAllString(rest, ""), "@#$!*_`~[]") || strings.Contains(rest, "www.") || strings.Contains(rest, "://") {
		t.Errorf("%q is not all code:\n%s", s, shown)
	}
}

// text is what a reader sees.
func text(t *testing.T, md string) string {
	t.Helper()
	seen := tags.ReplaceAllStringFunc(rendered(t, md), func(tag string) string {
		if strings.Contains(tag, "code") || strings.Contains(tag, "!--") {
			return ""
		}
		return " "
	})
	return strings.Join(strings.Fields(html.UnescapeString(seen)), " ")
}

func rendered(t *testing.T, md string) string {
	t.Helper()
	var out bytes.Buffer
	gfm := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	if err := gfm.Convert([]byte(md), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
