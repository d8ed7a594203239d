package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

var (
	htmlStyle  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	htmlScript = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
	htmlPolicy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`)
	htmlID     = regexp.MustCompile(` id="([^"]*)"`)
	htmlTag    = regexp.MustCompile(`<[a-zA-Z][^>]*>`)
	htmlValue  = regexp.MustCompile(`="[^"]*"`)
	htmlActive = regexp.MustCompile(`^<(script|link|img|iframe|object|embed|base)\b| (src|style|on[a-z]+|action|srcset)=`)
	htmlLink   = regexp.MustCompile(` (?:href="#|data-copy=")([^"]*)"`)
)

// TestHTMLGolden renders every report of testdata. The golden files are without
// style and script, which are the same in all, so that a change shows once.
func TestHTMLGolden(t *testing.T) {
	for _, file := range examples(t) {
		t.Run(file, func(t *testing.T) {
			page := render(t, decode(t, file), "html", 0)
			reporttest.NoSecrets(t, page)
			checkPage(t, page)
			for _, all := range []*regexp.Regexp{htmlStyle, htmlScript, htmlPolicy} {
				page = all.ReplaceAll(page, nil)
			}
			golden(t, strings.TrimSuffix(file, ".json")+".html", page)
		})
	}
}

// checkPage holds a page to what must be true of each: it runs and wears only what
// its policy names by hash, loads nothing, and every link leads to one place.
func checkPage(t *testing.T, page []byte) {
	t.Helper()
	policy := htmlPolicy.FindAllSubmatch(page, -1)
	style, script := htmlStyle.FindAllSubmatch(page, -1), htmlScript.FindAllSubmatch(page, -1)
	if len(policy) != 1 || len(style) != 1 || len(script) != 1 {
		t.Fatalf("%d policies, %d styles, %d scripts; want one of each", len(policy), len(style), len(script))
	}
	want := fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", sha(style[0][1]), sha(script[0][1]))
	if got := html.UnescapeString(string(policy[0][1])); got != want {
		t.Errorf("the policy is\n%s\nwant\n%s", got, want)
	}
	if bytes.Contains(style[0][1], []byte("@import")) || bytes.Contains(style[0][1], []byte("url(")) {
		t.Error("the style loads something")
	}
	for _, tag := range htmlTag.FindAll(page[:bytes.LastIndex(page, []byte("<script>"))], -1) {
		if tag = htmlValue.ReplaceAll(tag, []byte("=_")); htmlActive.Match(tag) {
			t.Errorf("the page has %s", tag)
		}
	}
	ids := map[string]int{}
	for _, m := range htmlID.FindAllSubmatch(page, -1) {
		ids[string(m[1])]++
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d places have the id %q", n, id)
		}
	}
	for _, m := range htmlLink.FindAllSubmatch(page, -1) {
		if ids[string(m[1])] == 0 {
			t.Errorf("a link leads to %q, which is no place on the page", m[1])
		}
	}
	for _, c := range string(page) {
		if !unicode.IsPrint(c) && c != '\n' {
			t.Fatalf("%U stands in the page", c)
		}
	}
}

func sha(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// TestHTMLHostile renders names that are made to become markup, script or
// another look. What checkPage allows is all that may come of them.
func TestHTMLHostile(t *testing.T) {
	for _, name := range []string{
		`<script>alert(1)</script>`,
		`</style><script>alert(1)</script>`,
		`"><img src=x onerror=alert(1)>`,
		`' onmouseover='alert(1)`,
		`--><base href="https://evil.example/">`,
		`</pre></title><iframe src="https://evil.example/">`,
		`javascript:alert(1)`,
		`{{template "page"}}`,
		"\x00\x1b[2J\u202egnp.exe\u2028",
		"bad\xffutf8",
		strings.Repeat("x", 3000),
		"",
	} {
		page := render(t, hostile(name), "html", 0)
		checkPage(t, page)
		if again := render(t, hostile(name), "html", 0); !bytes.Equal(page, again) {
			t.Errorf("%q: the same report gives another page", name)
		}
	}
}

// TestHTMLLarge renders 600 calls. The page stays below 2 MB, and the picture
// shows methods in place of calls.
func TestHTMLLarge(t *testing.T) {
	page := render(t, large(600), "html", 0)
	checkPage(t, page)
	if len(page) > 2_000_000 {
		t.Errorf("the page has %d bytes", len(page))
	}
	if n := bytes.Count(page, []byte(`class="box"`)); n == 0 || n > 60 {
		t.Errorf("the picture has %d boxes", n)
	}
	if n := bytes.Count(page, []byte("<summary>What it needs")); n != 600 {
		t.Errorf("the page has %d calls", n)
	}
}

// large is a report on n calls of some methods, with a few credentials.
func large(n int) *report.Report {
	r := &report.Report{Tool: report.Tool{Name: "chatscopelint", Version: "v1.0.0"}}
	prog := report.Program{ID: "example.com/large", Main: true}
	for i := range 8 {
		r.Credentials = append(r.Credentials, report.Credential{
			ID: fmt.Sprintf("cred-%d", i+1), Kind: report.KindServiceAccount, Principal: report.PrincipalApp, RequestedKnown: true,
			Position: report.Position{File: "internal/clients/clients.go", Line: 10 + i, Column: 12}, Function: "example.com/large/internal/clients.New",
			Scopes: []report.ScopeRow{{Scope: "https://www.googleapis.com/auth/chat.bot", Class: report.ClassNonSensitive, Verdict: report.VerdictNeeded}},
		})
		prog.Credentials = append(prog.Credentials, r.Credentials[i].ID)
	}
	for i := range n {
		at := report.Position{File: fmt.Sprintf("internal/features/feature%d/notify.go", i/10), Line: 20 + i%10*7, Column: 23}
		cred := &r.Credentials[i%8]
		id := fmt.Sprintf("call-%d", i+1)
		r.Calls = append(r.Calls, report.Call{
			ID: id, Method: fmt.Sprintf("chat.spaces.messages.method%d", i%30), Client: report.ClientREST, Position: at, Sent: at,
			Confidence: report.ConfidenceCertain, Function: fmt.Sprintf("(*example.com/large/internal/features/feature%d.Notifier).Send%d", i/10, i%10),
			Resolved: true, Credentials: []string{cred.ID},
			Requires: []report.Requirement{
				{Principal: report.PrincipalApp, AllOf: []report.AnyOf{{AnyOf: []string{"https://www.googleapis.com/auth/chat.bot"}}}},
				{Principal: report.PrincipalUser, AllOf: []report.AnyOf{{AnyOf: []string{"https://www.googleapis.com/auth/chat.messages", "https://www.googleapis.com/auth/chat.messages.create"}}}},
			},
			Trace: []report.Step{{Position: cred.Position, Note: "the credential is made here"}, {Position: at, Note: "it is called here"}},
		})
		r.Lines = append(r.Lines, report.SourceLine{File: at.File, Line: at.Line, Text: "if _, err := n.service.Spaces.Messages.Create(space, message).Context(ctx).Do(); err != nil {"})
		cred.Calls = append(cred.Calls, id)
		cred.Scopes[0].Calls = append(cred.Scopes[0].Calls, id)
		prog.Calls = append(prog.Calls, id)
	}
	r.Programs = []report.Program{prog}
	r.Coverage = report.Coverage{Calls: n, Resolved: n, Packages: 61, Analysed: 61}
	return r
}
