package oracle_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/oracle"
	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

const (
	corpus   = "../audit/testdata/corpus"
	feedback = "p26-feedback"   // one credential, three scopes, four calls, all right
	twins    = "r14-twins"      // two credentials, one of which lacks a scope
	events   = "q04-subscriber" // calls another Google API
)

const auth = "https://www.googleapis.com/auth/"

// wrongReports make a right report wrong in one way each. The check must
// complain of each.
var wrongReports = []struct {
	name, program string
	spoil         func(*report.Report)
	complaint     string
}{
	{"nothing", feedback, func(*report.Report) {}, ""},
	{"nothing", twins, func(*report.Report) {}, ""},
	{"nothing", events, func(*report.Report) {}, ""},
	{"another API is missing", events, func(r *report.Report) {
		each(r.Credentials, func(c *report.Credential) { c.OtherGoogleAPIs = nil })
	}, "the API workspaceevents was called"},
	{"a call is missing", feedback, func(r *report.Report) {
		r.Calls = slices.DeleteFunc(r.Calls, func(c report.Call) bool { return c.Method == "chat.spaces.messages.reactions.create" })
	}, "chat.spaces.messages.reactions.create was called and is not in the report"},
	{"a call has no credential", feedback, func(r *report.Report) {
		each(r.Calls, func(c *report.Call) { c.Credentials = nil })
	}, "which no credential of the report can be"},
	{"the principal is wrong", feedback, func(r *report.Report) {
		each(r.Credentials, func(c *report.Credential) {
			c.Kind, c.Principal, c.MinimalFor = report.KindServiceAccount, report.PrincipalApp, nil
		})
	}, `was called as "user", which no credential of the report can be`},
	{"a requested scope is missing", feedback, func(r *report.Report) {
		each(r.Credentials, func(c *report.Credential) { c.Requested = without(c.Requested, auth+"chat.users.readstate") })
	}, "which no credential of the report asks for"},
	{"the minimal lacks a scope", feedback, func(r *report.Report) {
		minimal(r, func(scopes []string) []string { return without(scopes, auth+"chat.messages.reactions.create") })
	}, "chat.spaces.messages.reactions.create passed as"},
	{"the minimal has a scope that is too narrow", feedback, func(r *report.Report) {
		minimal(r, func(scopes []string) []string {
			return append(without(scopes, auth+"chat.users.readstate"), auth+"chat.users.readstate.readonly")
		})
	}, "chat.users.spaces.updateSpaceReadState passed as"},
	{"the minimal has a scope too many", feedback, func(r *report.Report) {
		minimal(r, func(scopes []string) []string { return append(scopes, auth+"chat.memberships") })
	}, "[chat.memberships] is in the minimal of"},
	{"a requirement is wrong", feedback, func(r *report.Report) {
		each(r.Calls, func(c *report.Call) {
			each(c.Requires, func(q *report.Requirement) {
				q.AllOf = append(q.AllOf, report.AnyOf{AnyOf: []string{auth + "chat.import"}})
			})
		})
	}, "meets none of the requirements in the report"},
	{"a scope that is lacking is not found", twins, func(r *report.Report) { r.Findings = nil },
		"chat.spaces.messages.create was refused (scope)"},
	{"a finding is false", feedback, func(r *report.Report) {
		i := slices.IndexFunc(r.Calls, func(c report.Call) bool { return c.Method == "chat.spaces.messages.create" })
		r.Findings = append(r.Findings, report.Finding{
			Check: report.CheckCredType, Severity: report.SeverityError, Method: r.Calls[i].Method,
			Call: r.Calls[i].ID, Credential: r.Calls[i].Credentials[0], Message: "never works",
		})
	}, "chat.spaces.messages.create passed each time, and the report says: never works"},
	{"what is missing is not in the minimal", twins, func(r *report.Report) {
		minimal(r, func(scopes []string) []string { return without(scopes, auth+"chat.messages.create") })
	}, "chat.spaces.messages.create lacks a scope as"},
}

// TestWrongReports sees to it that the check can fail.
func TestWrongReports(t *testing.T) {
	needsPrograms(t)
	binaries := t.TempDir()
	if err := oracle.Build(t.Context(), corpus, binaries, []string{feedback, twins, events}); err != nil {
		t.Fatal(err)
	}
	right, err := audit.Run(t.Context(), audit.Config{Dir: corpus, Patterns: []string{"./" + feedback, "./" + twins, "./" + events}})
	if err != nil {
		t.Fatal(err)
	}
	authority, err := fakegoogle.NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	player := &oracle.Player{Authority: authority}
	for _, test := range wrongReports {
		t.Run(test.program+"/"+test.name, func(t *testing.T) {
			r := clone(t, right)
			test.spoil(r)
			p, err := oracle.LoadProgram(filepath.Join(corpus, test.program))
			if err != nil {
				t.Fatal(err)
			}
			view, err := oracle.NewView(r, "example.com/blind/"+test.program)
			if err != nil {
				t.Fatal(err)
			}
			play := func(ctx context.Context, run oracle.Run, cut fakegoogle.Cut, hasty bool) (oracle.Outcome, error) {
				return player.Play(ctx, filepath.Join(binaries, test.program), t.TempDir(), run, cut, hasty)
			}
			verdict, err := oracle.Judge(t.Context(), p, view, play)
			if err != nil {
				t.Fatal(err)
			}
			if test.complaint == "" && len(verdict.Problems) > 0 {
				t.Errorf("complains of a report that is right: %q", verdict.Problems)
			}
			if test.complaint != "" && !slices.ContainsFunc(verdict.Problems, func(p string) bool { return strings.Contains(p, test.complaint) }) {
				t.Errorf("complains of %q, want %q", verdict.Problems, test.complaint)
			}
		})
	}
}

func clone(t *testing.T, r *report.Report) *report.Report {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	c := new(report.Report)
	if err := json.Unmarshal(data, c); err != nil {
		t.Fatal(err)
	}
	return c
}

func each[T any](list []T, f func(*T)) {
	for i := range list {
		f(&list[i])
	}
}

// minimal changes the minimal of every credential, for every principal.
func minimal(r *report.Report, change func([]string) []string) {
	each(r.Credentials, func(c *report.Credential) {
		c.Minimal = change(c.Minimal)
		each(c.MinimalFor, func(m *report.MinimalFor) { m.Scopes = change(m.Scopes) })
	})
}

func without(list []string, s string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool { return x == s })
}
