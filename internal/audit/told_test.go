package audit_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

// told holds modules with a configuration that tells what their code does not say.
// Package drivertest compares what the drivers find in them.
const told = "testdata/told"

// TestToldKeyFiles audits programs whose configuration says of which type their key
// files are.
func TestToldKeyFiles(t *testing.T) { comparePrograms(t, told+"/keyfiles", 13) }

// TestToldFunctions audits programs whose configuration says what functions do
// whose source is not in view.
func TestToldFunctions(t *testing.T) { comparePrograms(t, told+"/gateway", 19) }

// TestToldInView audits a program whose configuration says wrong things of functions
// whose source is read.
func TestToldInView(t *testing.T) { comparePrograms(t, told+"/botkit", 1) }

// TestToldForNothing asks which parts of each configuration are of no use.
func TestToldForNothing(t *testing.T) {
	for module, want := range map[string][]string{
		"keyfiles": {
			".chatscopelint.yml:11: no credential whose type the code leaves open is made of ./conf/hook.json; correct the name, or remove it",
			".chatscopelint.yml:13: no credential whose type the code leaves open is made of typo.jsn; correct the name, or remove it",
			".chatscopelint.yml:15: no credential whose type the code leaves open is made of typed.json; correct the name, or remove it",
		},
		"gateway": {
			".chatscopelint.yml:34: nothing calls example.com/gateway.NewClinet; correct the name, or remove the model",
			".chatscopelint.yml:37: what golang.org/x/oauth2/google.DefaultClient does is known; remove the model",
		},
		"botkit": {
			".chatscopelint.yml:4: the source of example.com/botkit.New is read, which says what it does; remove the model",
			".chatscopelint.yml:6: the source of (*example.com/botkit.Bot).Post is read, which says what it does; remove the model",
		},
	} {
		t.Run(module, func(t *testing.T) {
			var got []string
			for _, s := range auditTold(t, module).Stale {
				got = append(got, fmt.Sprintf("%s:%d: %s", s.Position.File, s.Position.Line, s.Message))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func auditTold(t *testing.T, module string) *report.Report {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join(told, module))
	if err != nil {
		t.Fatal(err)
	}
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
