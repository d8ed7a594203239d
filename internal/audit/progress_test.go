package audit_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// TestProgress follows a run through its stages, ends another one in each of
// them, and makes sure that the report does not depend on who looks.
func TestProgress(t *testing.T) {
	config := audit.Config{Dir: filepath.Join(apps, "incidentbot"), Patterns: []string{"./..."}}
	unseen, err := audit.Run(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	var stages []string
	config.Progress = func(stage string, done, total int) {
		stages = append(stages, fmt.Sprintf("%s %d/%d", stage, done, total))
	}
	seen, err := audit.Run(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(seen, unseen) {
		t.Error("the report is another one when its progress is told")
	}
	if want := []string{"loading 0/0", "reading 0/1", "analysing 0/1"}; !slices.Equal(stages, want) {
		t.Errorf("got the stages %q, want %q", stages, want)
	}
	for _, last := range []string{"loading", "reading", "analysing"} {
		ctx, interrupt := context.WithCancel(t.Context())
		config.Progress = func(stage string, _, _ int) {
			if stage == last {
				interrupt()
			}
		}
		if r, err := audit.Run(ctx, config); !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("interrupted when %s: got a report: %v, and the error %v", last, r != nil, err)
		}
	}
}
