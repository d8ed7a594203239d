package main

import (
	"context"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

// onTerminal carries out a command line whose streams are a pseudo-terminal of so
// many columns, and returns what the terminal got.
func onTerminal(t *testing.T, columns int, env environment, args ...string) string {
	t.Helper()
	screen, tty, err := pty.Open()
	if errors.Is(err, pty.ErrUnsupported) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	if err := pty.Setsize(tty, &pty.Winsize{Rows: 25, Cols: uint16(columns)}); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		data, _ := io.ReadAll(screen) // the end of a terminal is an error
		got <- string(data)
	}()
	run(env.with(t, tty, tty), args)
	tty.Close()
	return strings.ReplaceAll(<-got, "\r\n", "\n")
}

// inPipe is onTerminal with a pipe instead.
func inPipe(t *testing.T, env environment, args ...string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		data, err := io.ReadAll(r)
		if err != nil {
			t.Error(err)
		}
		got <- string(data)
	}()
	run(env.with(t, w, w), args)
	w.Close()
	return <-got
}

// with is the environment with these streams, and what a test leaves out.
func (env environment) with(t *testing.T, stdout, stderr io.Writer) *environment {
	env.Stdout, env.Stderr = stdout, stderr
	env.Dir = t.TempDir()
	if env.Context == nil {
		env.Context = t.Context()
	}
	if env.Audit == nil {
		env.Audit = fakeAudit(env.Dir)
	}
	return &env
}

var color = regexp.MustCompile("\x1b\\[[0-9]+m")

// longest is the number of columns of the longest line, all being ASCII.
func longest(text string) int {
	n := 0
	for line := range strings.Lines(color.ReplaceAllString(text, "")) {
		n = max(n, len(strings.TrimSuffix(line, "\n")))
	}
	return n
}

// TestTerminal compares what goes to a terminal with what goes to a pipe: it is
// the same but for colours and widths.
func TestTerminal(t *testing.T) {
	for _, c := range []struct {
		name     string
		columns  int
		environ  []string
		args     string
		color    bool
		from, to int // how long the longest line may be
	}{
		{"usual", 80, []string{"TERM=xterm"}, "report bot", true, 70, 80},
		{"wide", 300, []string{"TERM=xterm"}, "report bot", true, 140, 160},
		{"narrow", 20, []string{"TERM=xterm"}, "report bot", true, 50, 60},
		{"size not known", 0, []string{"TERM=xterm"}, "report bot", true, 90, 100},
		{"COLUMNS", 80, []string{"TERM=xterm", "COLUMNS=120"}, "report bot", true, 105, 120},
		{"COLUMNS of no use", 80, []string{"TERM=xterm", "COLUMNS=wide"}, "report bot", true, 70, 80},
		{"NO_COLOR", 100, []string{"TERM=xterm", "NO_COLOR=1"}, "report bot", false, 90, 100},
		{"NO_COLOR without a value", 100, []string{"TERM=xterm", "NO_COLOR="}, "report bot", true, 90, 100},
		{"dumb", 100, []string{"TERM=dumb"}, "report bot", false, 90, 100},
		{"dumb but forced", 100, []string{"TERM=dumb", "CLICOLOR_FORCE=1"}, "report bot", true, 90, 100},
		{"never", 100, []string{"TERM=xterm"}, "report -color never bot", false, 90, 100},
		{"lint", 80, []string{"TERM=xterm"}, "lint bot", true, 200, 400},
		{"scopes", 120, []string{"TERM=xterm"}, "scopes chat.messages", true, 101, 120},
		{"json", 80, []string{"TERM=xterm"}, "report -format json bot", false, 0, 1000},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := strings.Fields(c.args)
			got := onTerminal(t, c.columns, environment{Environ: c.environ}, args...)
			if color.MatchString(got) != c.color {
				t.Errorf("colours: %v, want %v:\n%q", !c.color, c.color, got)
			}
			if n := longest(got); n < c.from || n > c.to {
				t.Errorf("the longest line takes %d columns, want %d to %d:\n%s", n, c.from, c.to, got)
			}
			environ := slices.DeleteFunc(slices.Clone(c.environ), func(v string) bool { return strings.HasPrefix(v, "CLICOLOR_FORCE") })
			plain := inPipe(t, environment{Environ: environ}, args...)
			if color.MatchString(plain) {
				t.Errorf("colours in a pipe:\n%q", plain)
			}
			if words(plain) != words(color.ReplaceAllString(got, "")) {
				t.Errorf("the terminal shows\n%s\nand the pipe\n%s", got, plain)
			}
		})
	}
}

// words are the words and numbers of a text without what lays it out, however
// it is broken into lines.
func words(text string) string {
	kept := []rune(layout.ReplaceAllString(text, ""))
	slices.Sort(kept) // the cells of a row that is broken stand in another order
	return string(kept)
}

var layout = regexp.MustCompile(`[-+|\s]`)

// TestFileFromTerminal writes to a file what no terminal changes.
func TestFileFromTerminal(t *testing.T) {
	out := t.TempDir() + "/out.txt"
	for flag, colors := range map[string]bool{"auto": false, "always": true} {
		onTerminal(t, 70, environment{Environ: []string{"TERM=xterm"}}, "report", "-color", flag, "-o", out, "bot")
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(data); color.MatchString(got) != colors || longest(got) < 90 {
			t.Errorf("-color %s: colours, want %v; the longest line takes %d columns:\n%q", flag, colors, longest(got), got)
		}
	}
}

// slow is an audit that takes long enough for progress to be shown; it ends early
// when it is interrupted.
func slow(ctx context.Context, c audit.Config) (*report.Report, error) {
	if c.Progress != nil {
		c.Progress("loading", 0, 0)
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(patience + 10*interval):
		return &report.Report{Coverage: report.Coverage{Packages: 1, Analysed: 1}}, nil
	}
}

// TestProgressOnTerminal shows how far a run is on a terminal only, and leaves
// nothing of it there, nor after an interrupt.
func TestProgressOnTerminal(t *testing.T) {
	const shown = "\rloading packages...\r                   \r"
	for _, c := range []struct {
		name    string
		environ []string
		pipe    bool
		after   time.Duration // when it is interrupted
		want    string
	}{
		{"terminal", nil, false, time.Hour, shown},
		{"dumb", []string{"TERM=dumb"}, false, time.Hour, ""},
		{"pipe", nil, true, time.Hour, ""},
		{"interrupt", nil, false, patience + 5*interval, shown + "chatscopelint: interrupted\n"},
		{"early interrupt", nil, false, interval, "chatscopelint: interrupted\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), c.after)
			defer cancel()
			env := environment{Audit: slow, Environ: c.environ, Context: ctx}
			got := ""
			if c.pipe {
				got = inPipe(t, env, "lint")
			} else {
				got = onTerminal(t, 80, env, "lint")
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
