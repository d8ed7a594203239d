package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

const root = "../.."

// integrations are the files that are ready to copy, by their paths from the root.
func integrations(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{".pre-commit-hooks.yaml": ""}
	err := fs.WalkDir(os.DirFS(root), "integrations", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[name] = ""
		}
		return err
	})
	if err != nil || len(files) < 2 {
		t.Fatalf("there are %d integrations: %v", len(files), err)
	}
	for name := range files {
		files[name] = readFile(t, name)
	}
	return files
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestIntegrationCommands reads every file that is ready to copy, and runs the
// command lines of chatscopelint in it, and those in README.md, up to the audit:
// commands, flags and formats must be there.
func TestIntegrationCommands(t *testing.T) {
	sources := map[string][]string{}
	for name, text := range integrations(t) {
		sources[name] = scripts(t, name, text)
	}
	for line := range strings.Lines(readFile(t, "README.md")) {
		if command, ok := strings.CutPrefix(line, "    chatscopelint"); ok {
			sources["README.md"] = append(sources["README.md"], "chatscopelint"+command)
		}
	}
	for name, want := range map[string]int{
		"README.md": 6, ".pre-commit-hooks.yaml": 1, "integrations/github/chatscopelint.yml": 2,
		"integrations/gitlab/chatscopelint.yml": 1, "integrations/reviewdog/reviewdog.sh": 2,
	} {
		if n := len(commandLines(t, name, sources[name])); n < want {
			t.Errorf("%s has %d command lines, want %d", name, n, want)
		}
	}
	for name, list := range sources {
		for _, args := range commandLines(t, name, list) {
			if err := wrong(t, args); err != nil {
				t.Errorf("%s: chatscopelint %s: %v", name, strings.Join(args, " "), err)
			}
		}
	}
}

// wrong is what is wrong with a command line: an unknown command, or what the
// command itself says of its flags. That a program has findings is not wrong.
func wrong(t *testing.T, args []string) error {
	err := dispatch(&environment{
		Stdout: io.Discard, Stderr: io.Discard, Dir: t.TempDir(), Context: t.Context(),
		Audit: func(context.Context, audit.Config) (*report.Report, error) {
			return &report.Report{Coverage: report.Coverage{Packages: 1, Analysed: 1}}, nil
		},
	}, args)
	var usage usageError
	if errors.As(err, &usage) {
		return err
	}
	if _, ok := find(args[0]); !ok && !looksLikePackages(args[0]) {
		return err
	}
	return nil
}

var (
	golangciVersion = regexp.MustCompile(`(?m)^version: (v\S+)$|golangci-lint@(v\S+)`)
	ownVersion      = regexp.MustCompile(`(?m)/cmd/chatscopelint@(v\S+)|^ +(?:rev|version): (v\S+)$`)
)

// TestIntegrationVersions makes sure that every file names the versions that
// README.md does, and that golangci-lint's is the one that the plugin is tested with.
func TestIntegrationVersions(t *testing.T) {
	readme, files := readFile(t, "README.md"), integrations(t)
	files["README.md"] = readme
	files["CONTRIBUTING.md"] = readFile(t, "CONTRIBUTING.md")
	for _, c := range []struct {
		what string
		of   *regexp.Regexp
		in   int // so many files name it, at least
	}{{"golangci-lint", golangciVersion, 3}, {"chatscopelint", ownVersion, 4}} {
		want := versions(c.of, readme)
		if len(want) != 1 {
			t.Fatalf("README.md names the versions %v of %s", want, c.what)
		}
		in := 0
		for name, text := range files {
			got := versions(c.of, text)
			if len(got) > 0 {
				in++
			}
			if len(got) > 1 || len(got) == 1 && got[0] != want[0] {
				t.Errorf("%s names %s %v, and README.md %s", name, c.what, got, want[0])
			}
		}
		if in < c.in {
			t.Errorf("%d files name a version of %s, want %d", in, c.what, c.in)
		}
	}
	plugin := readFile(t, "analyzers/golangci/testdata/gcl/go.mod")
	if want := "github.com/golangci/golangci-lint/v2 " + versions(golangciVersion, readme)[0] + "\n"; !strings.Contains(plugin, want) {
		t.Errorf("the plugin is tested with another version of golangci-lint than README.md names, %s", want)
	}
}

// versions are the versions that an expression finds, each once.
func versions(of *regexp.Regexp, text string) []string {
	var found []string
	for _, match := range of.FindAllStringSubmatch(text, -1) {
		found = append(found, strings.Join(match[1:], ""))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestIntegrationsInReadme makes sure that README.md names every file, and shows
// those of golangci-lint as they are.
func TestIntegrationsInReadme(t *testing.T) {
	readme := readFile(t, "README.md")
	for name, text := range integrations(t) {
		if !strings.Contains(readme, "`"+name+"`") {
			t.Errorf("README.md does not name %s", name)
		}
		if filepath.Base(filepath.Dir(name)) == "golangci-lint" && !strings.Contains(readme, "```yaml\n"+text+"```") {
			t.Errorf("README.md shows another %s", name)
		}
	}
}
