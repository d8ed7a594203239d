package metamorphic

import (
	"context"
	"flag"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

const corpus = "../audit/testdata/corpus"

var every = flag.Bool("every", false, "make every rewrite of every program")

// share is how many rewrites go by from one of a program to the next one of it:
// each rewrite is made of one in so many programs, and each program is rewritten
// in many ways.
const share = 3

// chosen are the programs for the rewrite of the number i: by their names, so
// that a new program changes nothing for the others.
func chosen(programs []*Program, i int) []*Program {
	var some []*Program
	for _, p := range programs {
		if *every || (i+int(crc32.ChecksumIEEE([]byte(p.Name))))%share == 0 {
			some = append(some, p)
		}
	}
	return some
}

var keep = flag.String("keep", "", "a folder to leave the rewritten programs in")

// TestCorpus makes every rewrite of every program of the corpus: what the
// report says of it must not change.
func TestCorpus(t *testing.T) {
	trimPaths(t)
	programs, err := Load(t.Context(), corpus)
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) < 80 {
		t.Fatalf("the corpus has %d programs", len(programs))
	}
	unchanged := run(t.Context(), t, corpus)
	known := readDifferences(t)
	for i, rewrite := range Rewrites() {
		t.Run(rewrite.Name, func(t *testing.T) {
			if testing.Short() && i%4 != 0 {
				t.Skip("-short makes every fourth rewrite")
			}
			if deadline, ok := t.Deadline(); ok && time.Until(deadline) < 2*time.Minute {
				t.Skip("go test would run into its -timeout; what is compiled now is there the next time")
			}
			start := time.Now()
			dir := folder(t, rewrite.Name)
			changed := write(t, rewrite, chosen(programs, i), dir)
			if floor := rewrite.Floor / share; len(changed) < floor {
				t.Errorf("it changed %d programs, fewer than %d", len(changed), floor)
			}
			r := run(t.Context(), t, dir)
			for _, program := range changed {
				before := Normal(unchanged, program, rewrite.Copies)
				after := Normal(r, program, rewrite.Copies)
				known.check(t, rewrite.Name, program, Differences(before, after))
			}
			t.Logf("%d programs in %v", len(changed), time.Since(start).Round(time.Second/10))
		})
	}
}

// trimPaths has the go command leave the folder's name out of what it compiles.
// Otherwise it would compile everything anew for each temporary folder.
func trimPaths(t *testing.T) {
	t.Setenv("GOFLAGS", strings.TrimSpace(os.Getenv("GOFLAGS")+" -trimpath"))
}

func run(ctx context.Context, t *testing.T, dir string) *report.Report {
	t.Helper()
	r, err := audit.Run(ctx, audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Skipped {
		t.Errorf("%s: %s", s.Package, s.Reason)
	}
	return r
}

// folder is where the programs of one rewrite go.
func folder(t *testing.T, rewrite string) string {
	if *keep == "" {
		return t.TempDir()
	}
	dir := filepath.Join(*keep, rewrite)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// write makes a module of the programs that the rewrite changes, and names
// them.
func write(t *testing.T, rewrite Rewrite, programs []*Program, dir string) []string {
	t.Helper()
	var changed []string
	for _, p := range programs {
		files, ok, err := rewrite.Apply(p)
		if err != nil {
			t.Errorf("%s: %v", p.Name, err)
			continue
		}
		if !ok {
			continue
		}
		changed = append(changed, p.Name)
		for name, text := range files {
			writeFile(t, filepath.Join(dir, name), text)
		}
	}
	copyModule(t, dir)
	return changed
}
