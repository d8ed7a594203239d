package audit

import (
	"context"
	"errors"

	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// RunSayingWhy is Run, and says why findings have no fix, by fingerprint.
func RunSayingWhy(ctx context.Context, c Config) (*report.Report, map[string]string, error) {
	loaded, scripts, err := find(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	if len(scripts) > 0 {
		return nil, nil, errors.New("script projects are left out here")
	}
	summaries, skipped := summarize(loaded)
	table := scopemap.Default()
	m := solve.Run(summaries, table)
	findings := judge(m, table)
	r, err := build(c, loaded, skipped, m, findings, table)
	if err != nil {
		return nil, nil, err
	}
	why := make(map[string]string)
	b := &builder{dirs: loaded.Dirs, fset: loaded.Fset, fixes: suggester(loaded)}
	for _, f := range findings {
		if _, err := b.fix(f); err != nil && f.Change != nil {
			why[fingerprint(f, "")] = err.Error()
		} else if f.Unchanged != "" {
			why[fingerprint(f, "")] = f.Unchanged
		}
	}
	return r, why, nil
}
