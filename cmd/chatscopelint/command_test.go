package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestCommands runs the command line that stands in the first line of each
// testdata/*.txtar and compares all that comes of it: status, standard output,
// standard error, and the files written, in a directory that holds reports to
// compare and the files of the archive whose names begin with "in/" only.
// Environment variables stand before the command. The escape character is shown
// as ␛.
//
// Instead of an audit, the first pattern names a report of
// report/testdata; see fakeAudit.
func TestCommands(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no command lines in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			want, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			line, _, _ := strings.Cut(string(want.Comment), "\n")
			words := strings.Fields(line)
			at := slices.Index(words, "chatscopelint")
			if at < 1 || words[0] != "$" {
				t.Fatalf("%s begins with %q, not with $ chatscopelint", file, line)
			}
			got := &txtar.Archive{Comment: want.Comment, Files: carryOut(t, words[1:at], words[at+1:], want.Files)}
			if *update {
				if err := os.WriteFile(file, txtar.Format(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if w := txtar.Format(want); !*update && !bytes.Equal(txtar.Format(got), w) {
				t.Errorf("got (go test -update writes it anew)\n%s\nwant\n%s", txtar.Format(got), w)
			}
		})
	}
}

func carryOut(t *testing.T, environ, args []string, files []txtar.File) []txtar.File {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, pairs), os.DirFS("../../report/testdata/diff")); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasPrefix(file.Name, "in/") {
			writeFile(t, filepath.Join(dir, filepath.FromSlash(file.Name)), file.Data)
		}
	}
	var stdout, stderr bytes.Buffer
	status := run(&environment{
		Stdout: &stdout, Stderr: &stderr, Dir: dir, Version: "v0.0.0-test", Environ: environ,
		Context: context.Background(), Audit: fakeAudit(dir),
	}, args)

	clean := func(data []byte) []byte {
		return []byte(strings.NewReplacer(dir, "$DIR", "\x1b", "␛").Replace(string(data)))
	}
	result := []txtar.File{
		{Name: "status", Data: []byte(strconv.Itoa(status) + "\n")},
		{Name: "stdout", Data: clean(stdout.Bytes())},
		{Name: "stderr", Data: clean(stderr.Bytes())},
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if path == filepath.Join(dir, pairs) {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		result = append(result, txtar.File{Name: filepath.ToSlash(strings.TrimPrefix(path, dir+string(filepath.Separator))), Data: clean(data)})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// pairs is the folder of the reports that can be compared.
const pairs = "pairs"

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// fakeAudit has three patterns: the name of a report of report/testdata,
// "refuse", and "config", which answers with what it was asked for.
func fakeAudit(dir string) func(context.Context, audit.Config) (*report.Report, error) {
	return func(_ context.Context, c audit.Config) (*report.Report, error) {
		switch pattern := c.Patterns[0]; pattern {
		case "refuse":
			return nil, errors.New("go.mod is stale; run go mod tidy")
		case "config":
			c.Dir = strings.Replace(c.Dir, dir, "$DIR", 1)
			return nil, fmt.Errorf("%+v", c)
		case ".":
			return &report.Report{}, nil
		default:
			file := filepath.Join("..", "..", "report", "testdata", pattern+".json")
			f, err := os.Open(file)
			if err != nil {
				return nil, err
			}
			defer f.Close()
			return report.Decode(file, f)
		}
	}
}

// TestDocumented compares the package's comment with the table of commands.
func TestDocumented(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range commands() {
		line := fmt.Sprintf("//\t%-47s %s\n", strings.TrimSpace("chatscopelint "+c.name+" "+c.usage), c.synopsis)
		if !bytes.Contains(doc, []byte(line)) {
			t.Errorf("doc.go lacks the line %q", line)
		}
	}
}
