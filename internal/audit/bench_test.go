package audit_test

import (
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// BenchmarkRun audits an app. ratio-to-list is how long that takes for each
// second that only listing the same packages takes, which the go command does
// and no code here can make faster.
func BenchmarkRun(b *testing.B) {
	dir, err := filepath.Abs(filepath.Join(apps, "helpdesk"))
	if err != nil {
		b.Fatal(err)
	}
	pattern := "./..."
	// The first run fills the build cache, and is not what users wait for later.
	run(b, dir, pattern)
	list(b, dir, pattern)
	var running, listing time.Duration
	for b.Loop() {
		b.StopTimer()
		listing += list(b, dir, pattern)
		b.StartTimer()
		running += run(b, dir, pattern)
	}
	b.ReportMetric(running.Seconds()/listing.Seconds(), "ratio-to-list")
}

func run(b *testing.B, dir, pattern string) time.Duration {
	b.Helper()
	start := time.Now()
	r, err := audit.Run(b.Context(), audit.Config{Dir: dir, Patterns: []string{pattern}})
	took := time.Since(start)
	if err != nil || len(r.Calls) == 0 || len(r.Skipped) > 0 {
		b.Fatalf("nothing was audited: %v", err)
	}
	return took
}

func list(b *testing.B, dir, pattern string) time.Duration {
	b.Helper()
	cfg := &packages.Config{
		Context: b.Context(), Dir: dir,
		Mode: packages.LoadFiles | packages.NeedImports | packages.NeedDeps | packages.NeedModule,
	}
	start := time.Now()
	pkgs, err := packages.Load(cfg, pattern)
	took := time.Since(start)
	if err != nil || len(pkgs) == 0 {
		b.Fatalf("nothing was listed: %v", err)
	}
	return took
}
