package oracle_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/oracle"
	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// What must have run for the test to mean something. The floors are below what
// there is, by some programs whose port may be in use where the test runs.
const (
	corpusFloor = 70
	appsFloor   = 5
	callsFloor  = 200
)

// batch is how many programs are built at once: they need room on disk only
// until they have run.
const batch = 12

// TestPrograms runs the example apps and the programs of the corpus, and holds
// what they do against the report.
func TestPrograms(t *testing.T) {
	needsPrograms(t)
	authority, err := fakegoogle.NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	player := &oracle.Player{Authority: authority}
	apps, err := filepath.Glob("../../testdata/apps/*/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var corpus, examples tally
	t.Run("all", func(t *testing.T) {
		runModule(t, player, &corpus, "../audit/testdata/corpus")
		for _, mod := range apps {
			runModule(t, player, &examples, filepath.Dir(mod))
		}
	})
	t.Logf("corpus: %v", &corpus)
	t.Logf("apps: %v", &examples)
	if isWhole() {
		corpus.atLeast(t, corpusFloor)
		examples.atLeast(t, appsFloor)
		if n := corpus.calls + examples.calls; n < callsFloor {
			t.Errorf("%d Chat calls were seen, fewer than %d", n, callsFloor)
		}
	}
}

// needsPrograms skips a test that runs programs where that cannot be done.
func needsPrograms(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs programs")
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		t.Skip("programs on " + runtime.GOOS + " do not take their certificate authorities from SSL_CERT_FILE")
	}
}

// isWhole reports whether the test runs whole, not a part that -run names.
func isWhole() bool {
	return !slices.ContainsFunc(os.Args, func(arg string) bool { return strings.Contains(arg, "test.run") && strings.Contains(arg, "/") })
}

// every has the programs run that have no run.json too. How far they get is not
// checked, so that is for looking on.
var every = flag.Bool("every", false, "run the programs that have no run.json too")

// program is a main package.
type program struct{ id, dir string }

func runModule(t *testing.T, player *oracle.Player, count *tally, dir string) {
	programs, err := mainPackages(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	whole := sync.OnceValues(func() (*report.Report, error) {
		return audit.Run(context.Background(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	})
	n := 0
	for some := range slices.Chunk(programs, batch) {
		n++
		t.Run(fmt.Sprintf("%s-%d", filepath.Base(dir), n), func(t *testing.T) {
			t.Parallel()
			binaries := t.TempDir()
			build := sync.OnceValue(func() error {
				var folders []string
				for _, p := range some {
					folders = append(folders, p.dir)
				}
				return oracle.Build(t.Context(), dir, binaries, folders)
			})
			for _, p := range some {
				t.Run(path.Base(p.id), func(t *testing.T) {
					spec, err := oracle.LoadProgram(filepath.Join(dir, p.dir))
					if err != nil {
						t.Fatal(err)
					}
					if spec.Spec.Skip != "" {
						count.add(func() { count.skipped++ })
						t.Skip(spec.Spec.Skip)
					}
					if err := build(); err != nil {
						t.Fatal(err)
					}
					r, err := whole()
					if err != nil {
						t.Fatal(err)
					}
					runProgram(t, player, count, spec, r, p.id, filepath.Join(binaries, path.Base(p.id)))
				})
			}
		})
	}
}

func runProgram(t *testing.T, player *oracle.Player, count *tally, p oracle.Program, r *report.Report, id, binary string) {
	view, err := oracle.NewView(r, id)
	if err != nil {
		t.Fatal(err)
	}
	verdict, err := oracle.Judge(t.Context(), p, view, func(ctx context.Context, run oracle.Run, cut fakegoogle.Cut, hasty bool) (oracle.Outcome, error) {
		out, err := player.Play(ctx, binary, t.TempDir(), run, cut, hasty)
		for _, c := range out.Calls {
			t.Logf("%s %s %v %s asked %v granted %v", c.Method, c.Principal, c.Conditions, c.Refusal, c.Ask.Scopes, c.Scopes)
		}
		if out.Output != "" {
			t.Log(out.Output)
		}
		return out, err
	})
	if busy := (oracle.BusyError{}); errors.As(err, &busy) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range verdict.Notes {
		t.Log(note)
	}
	count.add(func() {
		count.ran++
		count.played += verdict.Played
		count.calls += len(verdict.Calls)
		count.withheld += verdict.Withheld
		if len(verdict.Calls) > 0 {
			count.reached++
		}
	})
	if none := len(verdict.Calls) == 0; !p.Guessed && none != (p.Spec.NoCalls != "") {
		t.Errorf("%d Chat calls were seen; no_calls in run.json says %q", len(verdict.Calls), p.Spec.NoCalls)
	}
	switch {
	case p.Spec.NotYet == "":
		for _, problem := range verdict.Problems {
			t.Error(problem)
		}
	case len(verdict.Problems) == 0:
		t.Errorf("the report is right now; take the mark %q out of run.json", p.Spec.NotYet)
	default:
		t.Logf("not yet: %s: %q", p.Spec.NotYet, verdict.Problems)
	}
}

// mainPackages lists the main packages of a module, with their folders in it.
func mainPackages(ctx context.Context, dir string) ([]program, error) {
	c := exec.CommandContext(ctx, "go", "list", "-f", `{{if eq .Name "main"}}{{.ImportPath}} {{.Dir}}{{end}}`, "./...")
	c.Dir = dir
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go list in %s: %w", dir, err)
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	var list []program
	for line := range strings.Lines(string(out)) {
		id, folder, _ := strings.Cut(strings.TrimSpace(line), " ")
		rel, err := filepath.Rel(root, folder)
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(filepath.Join(folder, "run.json")); err == nil || *every {
			list = append(list, program{id, rel})
		}
	}
	return list, nil
}

// tally counts what has run.
type tally struct {
	mu                                             sync.Mutex
	ran, reached, skipped, played, calls, withheld int
}

func (c *tally) add(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f()
}

func (c *tally) String() string {
	return fmt.Sprintf("%d programs ran, %d reached Chat, %d cannot run; %d runs, %d Chat calls, %d scopes withheld",
		c.ran, c.reached, c.skipped, c.played, c.calls, c.withheld)
}

func (c *tally) atLeast(t *testing.T, floor int) {
	t.Helper()
	if c.reached < floor {
		t.Errorf("%d programs reached Chat, fewer than %d", c.reached, floor)
	}
}
