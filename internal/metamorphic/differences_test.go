package metamorphic

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// A difference is one that the report has now between a program and a rewrite
// of it, with what is wrong in the engine.
type difference struct {
	Rewrite  string   `json:"rewrite"`
	Programs []string `json:"programs"`
	Reason   string   `json:"reason"`
}

type differences []difference

// readDifferences reads the list of differences that are known. It is to get
// shorter.
func readDifferences(t *testing.T) differences {
	t.Helper()
	data, err := os.ReadFile("testdata/differences.json")
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var list differences
	if err := dec.Decode(&list); err != nil {
		t.Fatalf("testdata/differences.json: %v", err)
	}
	for _, d := range list {
		if d.Reason == "" {
			t.Errorf("testdata/differences.json: %s of %v has no reason", d.Rewrite, d.Programs)
		}
	}
	return list
}

// check complains of differences that are not on the list, and of an entry of
// the list that has none any more.
func (known differences) check(t *testing.T, rewrite, program string, found []string) {
	t.Helper()
	listed := slices.ContainsFunc(known, func(d difference) bool {
		return d.Rewrite == rewrite && slices.Contains(d.Programs, program)
	})
	switch {
	case listed && len(found) == 0:
		t.Errorf("%s: the report is the same now; take it out of testdata/differences.json", program)
	case !listed && len(found) > 0:
		t.Errorf("%s: the report is not the same (-keep DIR shows the program):\n%s", program, strings.Join(found, "\n"))
	}
}
