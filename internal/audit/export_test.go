package audit

import (
	"context"

	"github.com/chatscopelint/chatscopelint/report"
)

// RunSayingWhy is Run, and says why findings have no fix, by fingerprint.
func RunSayingWhy(ctx context.Context, c Config) (*report.Report, map[string]string, error) {
	q, err := inquire(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	r, err := q.build()
	if err != nil {
		return nil, nil, err
	}
	why := make(map[string]string)
	b := &builder{dirs: q.loaded.Dirs, fset: q.loaded.Fset, fixes: suggester(q.loaded)}
	for _, f := range q.findings {
		if _, err := b.fix(f); err != nil {
			why[f.Fingerprint()] = err.Error()
		}
	}
	return r, why, nil
}
