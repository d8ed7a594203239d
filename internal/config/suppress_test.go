package config_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

// day is the day on which the tests stand, late in the evening far west.
var day = time.Date(2027, 1, 31, 23, 30, 0, 0, time.FixedZone("", -11*3600))

// finding is one of overscope about scopes, given by short names.
func finding(scopes ...string) config.Finding {
	f := config.Finding{Check: "overscope", File: "cmd/bot/main.go", Line: 12, Function: "(*example.com/app.Bot).Run", Fingerprint: "f1"}
	for _, s := range scopes {
		f.Scopes = append(f.Scopes, prefix+s)
	}
	return f
}

// outcome words what the rules do, a line for each finding and each stale thing.
func outcome(r config.Rules, findings ...config.Finding) string {
	var b strings.Builder
	out := r.Apply(findings)
	for _, s := range out.Silenced {
		fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprintf("%s: %s %s", s.By, s.Reason, s.Until)))
	}
	for _, s := range out.Stale {
		fmt.Fprintf(&b, "%s %s:%d:%d %s: %s\n", s.By, s.File, s.Line, s.Column, s.Problem, s.Message)
	}
	return b.String()
}

func expect(t *testing.T, got string, want ...string) {
	t.Helper()
	if got != strings.Join(want, "\n")+"\n" {
		t.Errorf("got\n%swant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestEntryMatches(t *testing.T) {
	inLiteral := finding("chat.spaces")
	inLiteral.Function += "$1"
	aboutNone := finding()
	aboutEmail := finding()
	aboutEmail.Scopes = []string{"email"}
	for _, test := range []struct {
		entry string
		f     config.Finding
		want  bool
	}{
		{"check: overscope", finding("chat.spaces"), true},
		{"check: missingscope", finding("chat.spaces"), false},
		{"path: cmd/bot/main.go", finding("chat.spaces"), true},
		{"path: cmd/**", finding("chat.spaces"), true},
		{"path: cmd", finding("chat.spaces"), false},
		{"path: main.go", finding("chat.spaces"), false},
		{"scope: chat.spaces", finding("chat.spaces"), true},
		{"scope: chat.delete", finding("chat.spaces"), false},
		{"scope: chat.spaces", aboutNone, false},
		{"scope: profile", aboutEmail, false},
		{"scope: email", aboutEmail, true},
		{"scope: userinfo.email", aboutEmail, true},
		{"function: (*example.com/app.Bot).Run", finding("chat.spaces"), true},
		{"function: (*example.com/app.Bot).Run", inLiteral, true},
		{"function: (*example.com/app.Bot).Ru", finding("chat.spaces"), false},
		{"check: overscope, path: cmd/**, scope: chat.spaces, function: (*example.com/app.Bot).Run", finding("chat.spaces"), true},
		{"check: overscope, path: internal/**, scope: chat.spaces", finding("chat.spaces"), false},
		{"check: overscope", aboutNone, true},
		{"check: overscope", finding("chat.spaces", "chat.delete"), true},
		{"scope: chat.spaces", finding("chat.spaces", "chat.delete"), false},
	} {
		c := parse(t, "suppress: [{"+test.entry+", reason: why}]")
		out := config.Rules{Config: c, Today: day}.Apply([]config.Finding{test.f})
		if got := out.Silenced[0].By == config.ByConfig; got != test.want || (len(out.Stale) == 0) != test.want {
			t.Errorf("%s and %+v: %+v", test.entry, test.f, out)
		}
	}
}

// TestEntriesTogether has findings of several scopes: entries must speak for all.
func TestEntriesTogether(t *testing.T) {
	c := parse(t,
		"suppress:",
		"  - {scope: chat.spaces, path: cmd/**, reason: a, until: 2028-01-01}",
		"  - {scope: chat.delete, check: overscope, reason: b, until: 2027-06-01}",
	)
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces", "chat.delete")), "config: a; b 2027-06-01")
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces", "chat.delete", "chat.bot")),
		":",
		"config .chatscopelint.yml:2:5 unused: the entry does not silence the finding at cmd/bot/main.go:12, which is about "+prefix+"chat.bot too; add an entry for that scope, or remove this one",
		"config .chatscopelint.yml:3:5 unused: the entry does not silence the finding at cmd/bot/main.go:12, which is about "+prefix+"chat.bot too; add an entry for that scope, or remove this one")
	// One that is expired speaks for nothing.
	expect(t, outcome(config.Rules{Config: c, Today: day.AddDate(0, 6, 0)}, finding("chat.spaces", "chat.delete")),
		":",
		"config .chatscopelint.yml:2:5 unused: the entry does not silence the finding at cmd/bot/main.go:12, which is about "+prefix+"chat.delete too; add an entry for that scope, or remove this one",
		"config .chatscopelint.yml:3:5 expired: the entry counted until 2027-06-01; mend the finding at cmd/bot/main.go:12, or give a later day")
	// One finding in part, another one whole.
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces", "chat.bot"), finding("chat.spaces"), finding("chat.delete")),
		":", "config: a 2028-01-01", "config: b 2027-06-01")
	// An entry for whatever scope goes before those for one.
	c = parse(t, "suppress:", "  - {scope: chat.spaces, reason: a}", "  - {check: overscope, reason: b}", "  - {path: '**', reason: c}")
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces", "chat.delete")), "config: b")
	// The same reason is given once.
	c = parse(t, "suppress:", "  - {scope: chat.spaces, reason: a}", "  - {scope: chat.delete, reason: a}")
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces", "chat.delete")), "config: a")
}

func TestUntil(t *testing.T) {
	c := parse(t, "suppress: [{check: overscope, reason: why, until: 2027-01-31}]")
	expect(t, outcome(config.Rules{Config: c, Today: day}, finding("chat.spaces")), "config: why 2027-01-31")
	next := config.Rules{Config: c, Today: day.Add(time.Hour)}
	expect(t, outcome(next, finding("chat.spaces")), ":",
		"config .chatscopelint.yml:1:12 expired: the entry counted until 2027-01-31; mend the finding at cmd/bot/main.go:12, or give a later day")
	expect(t, outcome(next),
		"config .chatscopelint.yml:1:12 expired: the entry counted until 2027-01-31; no finding of this run matches it, so it may be removed")
}

func TestNolint(t *testing.T) {
	comment := func(text string, line int) config.Nolint {
		n, ok := config.ParseNolint(text)
		if !ok {
			t.Fatal(text)
		}
		n.File, n.Line, n.Column = "cmd/bot/main.go", line, 30
		return n
	}
	on := comment("//nolint:overscope // why", 12)
	expect(t, outcome(config.Rules{Nolint: []config.Nolint{on}}, finding("chat.spaces", "chat.delete")), "nolint: why")
	all := comment("//nolint:chatscopelint // all", 12)
	expect(t, outcome(config.Rules{Nolint: []config.Nolint{on, all}}, finding("chat.spaces")), "nolint: why")

	above, other := comment("//nolint:overscope // why", 11), comment("//nolint:credtype // why", 12)
	elsewhere := on
	elsewhere.File = "main.go"
	expect(t, outcome(config.Rules{Nolint: []config.Nolint{above, other, elsewhere}}, finding("chat.spaces")), ":",
		"nolint cmd/bot/main.go:11:30 unused: the comment silences no finding on its line; remove it",
		"nolint cmd/bot/main.go:12:30 unused: the comment silences no finding on its line; remove it",
		"nolint main.go:12:30 unused: the comment silences no finding on its line; remove it")

	bare := []config.Nolint{comment("//nolint:overscope,policy", 12), comment("//nolint:chatscopelint", 90)}
	expect(t, outcome(config.Rules{Nolint: bare}, finding("chat.spaces")), ":",
		"nolint cmd/bot/main.go:12:30 no_reason: the comment gives no reason and silences nothing; write //nolint:overscope,policy // REASON",
		"nolint cmd/bot/main.go:90:30 no_reason: the comment gives no reason and silences nothing; write //nolint:chatscopelint // REASON")
}

func TestPrecedence(t *testing.T) {
	comment, _ := config.ParseNolint("//nolint:overscope // here")
	comment.File, comment.Line = "cmd/bot/main.go", 12
	c := parse(t, "suppress: [{check: overscope, reason: there}]")
	b := config.NewBaseline([]config.Finding{finding("chat.spaces")})
	b.File = "baseline.json"
	const gone = "baseline baseline.json:0:0 unused: the baseline holds a finding of overscope in cmd/bot/main.go (f1) that is gone; write the baseline again"

	f := finding("chat.spaces")
	expect(t, outcome(config.Rules{Config: c, Nolint: []config.Nolint{comment}, Baseline: b}, f), "nolint: here", gone)
	expect(t, outcome(config.Rules{Config: c, Baseline: b}, f), "config: there", gone)
	expect(t, outcome(config.Rules{Baseline: b}, f), "baseline: it stood when the baseline was written")
	expect(t, outcome(config.Rules{}, f), ":")
	if out := (config.Rules{}).Apply(nil); len(out.Silenced)+len(out.Stale) > 0 {
		t.Errorf("of nothing comes %+v", out)
	}
}

// TestBaselineCount silences no more findings than the baseline holds.
func TestBaselineCount(t *testing.T) {
	f := finding("chat.spaces")
	b := config.NewBaseline([]config.Finding{f, f})
	b.File = "baseline.json"
	by := func(findings ...config.Finding) string { return outcome(config.Rules{Baseline: b}, findings...) }
	const known = "baseline: it stood when the baseline was written"
	other := f
	other.Fingerprint = "f2"
	expect(t, by(f, other, f, f), known, ":", known, ":")
	expect(t, by(f), known, "baseline baseline.json:0:0 unused: the baseline holds a finding of overscope in cmd/bot/main.go (f1) that is gone; write the baseline again")
	expect(t, by(), "baseline baseline.json:0:0 unused: the baseline holds 2 findings of overscope in cmd/bot/main.go (f1) that are gone; write the baseline again")
	expect(t, by(f, f), known, known) // and again: nothing is spent for good
}
