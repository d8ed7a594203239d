package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/report"
)

// notifier is a module in a folder of its repository.
const notifier = `
-- README --
The module is in app.
-- app/go.mod --
module example.com/notifier

go 1.26.0

require google.golang.org/api v0.311.0
-- app/main.go --
package main

import (
	"context"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	client, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		os.Exit(1)
	}
	if _, err := client.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "hello"}).Do(); err != nil {
		os.Exit(1)
	}
}
`

const (
	scopes     = "chat.ChatBotScope)"
	moreScopes = `chat.ChatBotScope, "https://www.googleapis.com/auth/chat.delete")`
)

// repository lays the module out and commits it. What is left behind outside it
// would be in the folder for temporary files, which is empty.
func repository(t *testing.T) string {
	t.Helper()
	dir := drivertest.Write(t, notifier)
	drivertest.Commit(t, dir)
	t.Setenv("TMPDIR", t.TempDir())
	return dir
}

// runIn runs a command in a folder with the real audit.
func runIn(ctx context.Context, dir string, judge func(context.Context, audit.Config) (*report.Report, error), args ...string) (status int, stdout, stderr string) {
	var out, said bytes.Buffer
	status = run(&environment{Stdout: &out, Stderr: &said, Dir: dir, Version: "v0.0.0-test", Context: ctx, Audit: judge}, args)
	return status, out.String(), said.String()
}

// untouched fails the test if the repository is not what it was, or something is
// left behind.
func untouched(t *testing.T, dir, before string) {
	t.Helper()
	if gitState(t, dir) != before {
		t.Error("git's folder has changed")
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// gitState is all that git holds, worktrees and index included.
func gitState(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(filepath.Join(dir, ".git"), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		all.WriteString(name + "\n" + string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// TestBase changes the working tree and compares it with the last commit.
func TestBase(t *testing.T) {
	edit := func(old, new string) func(*testing.T, string) {
		return func(t *testing.T, app string) { drivertest.Edit(t, filepath.Join(app, "main.go"), old, new) }
	}
	write := func(name, text string) func(*testing.T, string) {
		return func(t *testing.T, app string) {
			name := filepath.Join(app, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	const call = "	if _, err := client.Spaces.Messages.Create("
	for _, c := range []struct {
		name   string
		edits  []func(*testing.T, string)
		args   string
		status int
		want   []string // of standard output, then of standard error
		not    string
	}{
		{name: "nothing", want: []string{"From HEAD to the working tree.", "Nothing changes"}},
		{
			name: "lines move", edits: []func(*testing.T, string){edit("func main() {\n", "// main says hello.\n\nfunc main() {\n\n"), edit(call, "\n"+call)},
			want: []string{"Nothing changes"}, not: "main.go",
		},
		{
			name: "a scope that no call needs", edits: []func(*testing.T, string){edit(scopes, moreScopes)}, status: 1,
			want: []string{"+ requested | chat.delete", "| no call needs it", "New findings", "1 finding of severity warning or worse that did not stand before"},
		},
		{
			name: "a scope, findings do not count", edits: []func(*testing.T, string){edit(scopes, moreScopes)}, args: "-fail-on none",
			want: []string{"+ requested | chat.delete"},
		},
		{
			name: "a scope of a forbidden class", edits: []func(*testing.T, string){edit(scopes, moreScopes)}, args: "-fail-on none -forbid restricted", status: 1,
			want: []string{"forbidden", "newly asked for and forbidden: chat.delete"},
		},
		{
			name:  "a scope that the configuration forbids",
			edits: []func(*testing.T, string){edit(scopes, moreScopes), write(".chatscopelint.yml", "forbidden:\n  scopes: [chat.delete]\n")}, args: "-fail-on none", status: 1,
			want: []string{"forbidden", "newly asked for and forbidden: chat.delete"},
		},
		{
			name:  "a class that a named configuration forbids",
			edits: []func(*testing.T, string){edit(scopes, moreScopes), write("strict.yml", "forbidden:\n  classes: [restricted]\n")}, args: "-fail-on none -config strict.yml", status: 1,
			want: []string{"forbidden", "newly asked for and forbidden: chat.delete"},
		},
		{
			name:  "a finding that is suppressed",
			edits: []func(*testing.T, string){edit("option.WithScopes("+scopes, "option.WithScopes("+moreScopes), edit(moreScopes+")", moreScopes+") //nolint:overscope // the cleaner comes next week")},
			want:  []string{"suppressed by nolint: the cleaner comes next week"},
		},
		{
			name: "a call", edits: []func(*testing.T, string){edit(call, "	client.Spaces.Messages.List(os.Args[1]).Do()\n"+call)}, status: 1,
			want: []string{"+ missing", "spaces.messages.list", "main.go:17", "missingscope"},
		},
		{
			name: "a program", edits: []func(*testing.T, string){write("cmd/late/main.go", "package main\n\nfunc main() {}\n")}, args: "./...",
			want: []string{"Nothing changes", "Before: 1 of 1 call resolved, 1 of 1 package analysed.", "Now: 1 of 1 call resolved, 2 of 2 packages analysed."},
		},
		{
			name: "what does not compile now", edits: []func(*testing.T, string){edit("err != nil {", "err != nill {")}, status: 2,
			want: []string{"In the working tree the package example.com/notifier was not analysed: does not type-check", "not all is compared"},
		},
		{
			name: "a pattern that matches nothing then", edits: []func(*testing.T, string){write("cmd/late/main.go", "package main\n\nfunc main() {}\n")}, args: "./cmd/late", status: 2,
			want: []string{"in HEAD: the patterns match no packages"},
		},
		{name: "a revision that is none", args: "-base v9", status: 2, want: []string{`-base: git knows no revision "v9"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := repository(t)
			for _, edit := range c.edits {
				edit(t, filepath.Join(dir, "app"))
			}
			before := gitState(t, dir)
			args := append([]string{"diff", "-base", "HEAD"}, strings.Fields(c.args)...)
			status, stdout, stderr := runIn(t.Context(), filepath.Join(dir, "app"), audit.Run, args...)
			if status != c.status {
				t.Errorf("status %d, want %d", status, c.status)
			}
			for _, want := range c.want {
				if !strings.Contains(stdout+stderr, want) {
					t.Errorf("there is no %q", want)
				}
			}
			if c.not != "" && strings.Contains(stdout, c.not) {
				t.Errorf("there is %q", c.not)
			}
			if t.Failed() {
				t.Log(stdout, stderr)
			}
			untouched(t, dir, before)
		})
	}
}

// TestBaseBroken compares with a revision that does not compile, and with one that
// does not have the folder.
func TestBaseBroken(t *testing.T) {
	dir := repository(t)
	main := filepath.Join(dir, "app", "main.go")
	drivertest.Edit(t, main, "err != nil {", "err != nill {")
	drivertest.Commit(t, dir)
	drivertest.Edit(t, main, "err != nill {", "err != nil {")
	status, stdout, _ := runIn(t.Context(), dir, audit.Run, "diff", "-C", "app", "-base", "HEAD")
	if status != statusFailed || !strings.Contains(stdout, "In HEAD the package example.com/notifier was not analysed: does not type-check") {
		t.Errorf("a revision that does not compile: status %d\n%s", status, stdout)
	}

	drivertest.Git(t, dir, "rm", "-q", "-r", "--cached", "app")
	drivertest.Git(t, dir, "commit", "-q", "-m", "no app")
	status, stdout, stderr := runIn(t.Context(), dir, audit.Run, "diff", "-C", "app", "-base", "HEAD", "-forbid", "non-sensitive")
	if status != statusFound || !strings.Contains(stdout, "There is no such folder in HEAD") || !strings.Contains(stdout, "(new)") || !strings.Contains(stderr, "forbidden: chat.bot") {
		t.Errorf("a revision without the folder: status %d\n%s%s", status, stdout, stderr)
	}
}

// TestBaseFormats ends in the same status whatever the format.
func TestBaseFormats(t *testing.T) {
	dir := repository(t)
	drivertest.Edit(t, filepath.Join(dir, "app", "main.go"), scopes, moreScopes)
	app := filepath.Join(dir, "app")
	for _, format := range report.DiffFormats() {
		status, stdout, _ := runIn(t.Context(), app, audit.Run, "diff", "-base", "main", "-format", format)
		if status != statusFound || !strings.Contains(stdout, "chat.delete") || strings.Contains(stdout, dir) || strings.Contains(stdout, os.TempDir()) {
			t.Errorf("%s: status %d\n%s", format, status, stdout)
		}
		if format != "json" {
			continue
		}
		var d report.Diff
		if err := json.Unmarshal([]byte(stdout), &d); err != nil || d.Schema != report.DiffSchemaName || len(d.Findings.New) != 1 || len(d.Scopes.Requested.New) != 1 {
			t.Errorf("got %+v, %v", d, err)
		}
	}
}

// TestBaseInterrupted is interrupted while either side is judged.
func TestBaseInterrupted(t *testing.T) {
	dir := repository(t)
	before := gitState(t, dir)
	for at := 1; at <= 2; at++ {
		ctx, interrupt := context.WithCancel(t.Context())
		runs := 0
		status, stdout, stderr := runIn(ctx, filepath.Join(dir, "app"), func(ctx context.Context, c audit.Config) (*report.Report, error) {
			if runs++; runs == at {
				interrupt()
			}
			return audit.Run(ctx, c)
		}, "diff", "-base", "HEAD", "-o", "out.txt")
		if status != statusFailed || runs != at || stdout != "" || stderr == "" {
			t.Errorf("interrupted in run %d: %d runs, status %d\n%s%s", at, runs, status, stdout, stderr)
		}
		untouched(t, dir, before)
	}
	if _, err := os.Stat(filepath.Join(dir, "app", "out.txt")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an output was written: %v", err)
	}
}

// TestBaseSameFlags judges both sides in the same way, but for the folder.
func TestBaseSameFlags(t *testing.T) {
	dir := repository(t)
	app := filepath.Join(dir, "app")
	var seen []audit.Config
	status, _, stderr := runIn(t.Context(), dir, func(_ context.Context, c audit.Config) (*report.Report, error) {
		seen = append(seen, c)
		return &report.Report{}, nil
	}, "diff", "-C", "app", "-base", "HEAD", "-tags", "e2e,prod", "-tests", "./...", "example.com/other")
	if status != statusOK || len(seen) != 2 {
		t.Fatalf("status %d, %d runs: %s", status, len(seen), stderr)
	}
	if seen[0].Dir == app || filepath.Base(seen[0].Dir) != "app" || seen[1].Dir != app {
		t.Errorf("judged are %s and %s", seen[0].Dir, seen[1].Dir)
	}
	seen[0].Dir = app
	if !reflect.DeepEqual(seen[0], seen[1]) || !seen[1].Tests || len(seen[1].Tags) != 2 || len(seen[1].Patterns) != 2 {
		t.Errorf("the revision is judged with %+v, the working tree with %+v", seen[0], seen[1])
	}
}
