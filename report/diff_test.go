package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// asking is a report of credentials, a line each: the program, whom it acts as, and
// its scopes with what the report says of them. "user?" is a user who is never
// asked. Every scope that is needed or missing has a call of its own.
func asking(lines ...string) *report.Report {
	r := &report.Report{}
	for i, line := range lines {
		fields := strings.Fields(line)
		principal, declared := strings.CutSuffix(fields[1], "?")
		c := report.Credential{
			ID: fmt.Sprint("cred-", i), Kind: report.KindServiceAccount, Principal: report.Principal(principal),
			RequestedKnown: !declared, Position: report.Position{File: "main.go", Line: i + 1}, Function: "main.main",
		}
		if declared {
			c.Kind = report.KindUser
		}
		p := slices.IndexFunc(r.Programs, func(p report.Program) bool { return p.ID == fields[0] })
		if p < 0 {
			p = len(r.Programs)
			r.Programs = append(r.Programs, report.Program{ID: fields[0], Main: true})
		}
		for _, field := range fields[2:] {
			scope, verdict, _ := strings.Cut(field, "=")
			row := report.ScopeRow{Scope: scope, Class: report.ClassSensitive, Verdict: report.Verdict(verdict)}
			if row.Verdict == report.VerdictNeeded || row.Verdict == report.VerdictMissing {
				call := report.Call{ID: fmt.Sprint("call-", len(r.Calls)), Method: "needs." + scope, Resolved: true}
				r.Calls = append(r.Calls, call)
				r.Programs[p].Calls = append(r.Programs[p].Calls, call.ID)
				row.Calls = []string{call.ID}
			}
			c.Scopes = append(c.Scopes, row)
		}
		r.Credentials = append(r.Credentials, c)
		r.Programs[p].Credentials = append(r.Programs[p].Credentials, c.ID)
	}
	return r
}

// changes are the changes of scopes in words.
func changes(c report.ScopeChanges) string {
	var words []string
	for _, list := range []struct {
		name string
		of   report.Changes[report.ScopeUse]
	}{{"requested", c.Requested}, {"missing", c.Missing}, {"needed", c.Needed}, {"over", c.OverRequested}} {
		add := func(sign string, uses []report.ScopeUse) {
			for _, u := range uses {
				word := sign + list.name + " " + u.Scope + " " + string(u.Principal)
				if u.Declared {
					word += "?"
				}
				words = append(words, word)
			}
		}
		add("+", list.of.New)
		add("-", list.of.Gone)
	}
	return strings.Join(words, ", ")
}

func TestCompareScopes(t *testing.T) {
	for _, c := range []struct {
		name, old, new string // credentials, after semicolons
		want           string // over all
		programs       string // by program, after semicolons
	}{
		{name: "nothing", old: "bot app a=needed", new: "bot app a=needed"},
		{
			name: "a scope that a call needs", old: "bot app a=needed", new: "bot app a=needed b=needed",
			want: "+requested b app, +needed b app", programs: "bot: +requested b app, +needed b app",
		},
		{
			name: "a scope that no call needs", old: "bot app a=needed", new: "bot app a=needed b=over_requested",
			want: "+requested b app, +over b app", programs: "bot: +requested b app, +over b app",
		},
		{
			name: "a call that lacks a scope", old: "bot app a=needed", new: "bot app a=needed b=missing",
			want: "+missing b app, +needed b app", programs: "bot: +missing b app, +needed b app",
		},
		{
			name: "the scope that was missing", old: "bot app a=missing", new: "bot app a=needed",
			want: "+requested a app, -missing a app", programs: "bot: +requested a app, -missing a app",
		},
		{
			name: "a use for a scope", old: "bot app a=over_requested", new: "bot app a=needed",
			want: "+needed a app, -over a app", programs: "bot: +needed a app, -over a app",
		},
		{
			name: "another principal", old: "bot app a=needed", new: "bot user a=needed",
			want:     "+requested a user, -requested a app, +needed a user, -needed a app",
			programs: "bot: +requested a user, -requested a app, +needed a user, -needed a app",
		},
		{name: "a principal that becomes known", old: "bot unknown a=needed", new: "bot app a=needed"},
		{name: "a principal that is not known any more", old: "bot user a=needed", new: "bot unknown a=needed"},
		{name: "a second credential like the first", old: "bot app a=needed", new: "bot app a=needed; bot app a=needed"},
		{
			name: "a scope that is declared and not asked for", old: "bot user a=unproven", new: "bot user a=unproven; bot user? b=unproven",
			want: "+requested b user?", programs: "bot: +requested b user?",
		},
		{
			name: "a declared scope that is asked for", old: "bot user? a=unproven", new: "bot user a=unproven",
			want: "+requested a user", programs: "bot: +requested a user",
		},
		{
			name: "a scope that is declared only", old: "bot user a=unproven", new: "bot user? a=unproven",
			want: "-requested a user", programs: "bot: -requested a user",
		},
		{
			name: "a scope of another program", old: "bot app a=needed; web user b=needed", new: "bot app a=needed b=needed; web user b=needed",
			want: "+requested b app, +needed b app", programs: "bot: +requested b app, +needed b app",
		},
		{
			name: "a scope that another program has", old: "bot app a=needed; web app b=needed", new: "bot app a=needed b=needed; web app b=needed",
			programs: "bot: +requested b app, +needed b app",
		},
		{
			name: "another name of a program", old: "bot app a=needed", new: "chatbot app a=needed",
			programs: "chatbot added: +requested a app, +needed a app; bot removed: -requested a app, -needed a app",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := report.Compare(asking(strings.Split(c.old, "; ")...), asking(strings.Split(c.new, "; ")...))
			if got := changes(d.Scopes); got != c.want {
				t.Errorf("over all: %s, want %s", got, c.want)
			}
			var programs []string
			for _, p := range d.Programs {
				name := p.ID
				if p.Added {
					name += " added"
				}
				if p.Removed {
					name += " removed"
				}
				programs = append(programs, name+": "+changes(p.Scopes))
			}
			if got := strings.Join(programs, "; "); got != c.programs {
				t.Errorf("by program: %s, want %s", got, c.programs)
			}
		})
	}
}

// TestScopeUse looks at what a change comes from: the strongest verdict, each
// credential, and the calls of the program alone.
func TestScopeUse(t *testing.T) {
	r := asking("bot app a=over_requested", "bot app a=needed", "web app a=needed")
	shared := &r.Credentials[0]
	shared.Scopes[0].Calls = []string{"call-0", "call-1"} // call-1 is of the other program
	bot := report.Compare(&report.Report{}, r).Programs[0].Scopes.Requested.New
	if len(bot) != 1 {
		t.Fatalf("there are %d scopes: %+v", len(bot), bot)
	}
	u := bot[0]
	if u.Verdict != report.VerdictNeeded || len(u.Credentials) != 2 || u.Credentials[1].Position.Line != 2 || len(u.Calls) != 1 || u.Calls[0].Method != "needs.a" {
		t.Errorf("got %+v", u)
	}
}

// TestOrphans compares a credential that no program names.
func TestOrphans(t *testing.T) {
	r := asking("bot app a=needed")
	r.Programs[0].Credentials = nil
	d := report.Compare(asking("bot app a=needed"), r)
	if len(d.Programs) != 2 || d.Programs[0].ID != "bot" || d.Programs[1].ID != "" || changes(d.Scopes) != "" {
		t.Errorf("got %+v", d.Programs)
	}
}

func TestForbid(t *testing.T) {
	d := report.Compare(asking("bot app a=needed", "web app b=needed"), asking("bot app a=needed b=needed c=needed", "web app b=needed", "web user? d=unproven"))
	got := d.Forbid(func(scope string, class report.Class) bool { return scope != "c" && class == report.ClassSensitive })
	if strings.Join(got, " ") != "b" {
		t.Errorf("forbidden are %s, want b: c may be asked for, and d is only declared", got)
	}
	for _, u := range d.Programs[0].Scopes.Requested.New {
		if u.Forbidden != (u.Scope == "b") {
			t.Errorf("%s is forbidden: %t", u.Scope, u.Forbidden)
		}
	}
}

func TestNotes(t *testing.T) {
	old := &report.Report{Tool: report.Tool{Name: "chatscopelint", Version: "v0.1.0"}, ScopeTable: report.ScopeTable{Revision: "20261029", SHA256: "aa"}, Build: report.Build{GOOS: "linux", GOARCH: "amd64"}}
	for _, c := range []struct {
		name string
		edit func(*report.Report)
		want string
	}{
		{"the same", func(*report.Report) {}, ""},
		{"version", func(r *report.Report) { r.Tool.Version = "v0.2.0" }, "Another version of chatscopelint: v0.1.0 before, v0.2.0 now."},
		{"revision", func(r *report.Report) { r.ScopeTable = report.ScopeTable{Revision: "20270101", SHA256: "bb"} }, "Another scope table: 20261029 before, 20270101 now."},
		{"table", func(r *report.Report) { r.ScopeTable.SHA256 = "bb" }, "Another scope table: aa before, bb now."},
		{"skipped now", func(r *report.Report) { r.Skipped = []report.Skipped{{Package: "p"}} }, "Not all is analysed now: what seems to be gone"},
		{"tags", func(r *report.Report) { r.Build.Tags = []string{"e2e"} }, "Another build: linux/amd64, without tests before, linux/amd64, tags e2e, without tests now."},
	} {
		changed := *old
		c.edit(&changed)
		got := strings.Join(report.Compare(old, &changed).Notes, "\n")
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
