package unit_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/unit"
)

// A description is what go vet says of a package, by field.
type description map[string]any

// described is a description of a package in a folder of its own, with the file
// p.go and other fields than usual. Its folder is where it writes.
func described(t *testing.T, source string, fields description) description {
	t.Helper()
	dir := t.TempDir()
	d := description{
		"ID": "example.com/x/p", "ImportPath": "example.com/x/p", "Dir": dir, "GoVersion": "go1.26.0", "ModulePath": "example.com/x",
		"GoFiles": []string{filepath.Join(dir, "p.go")}, "VetxOutput": filepath.Join(dir, "vet.out"), "Stdout": filepath.Join(dir, "vet.stdout"),
	}
	maps.Copy(d, fields)
	if source != "" {
		write(t, filepath.Join(dir, "p.go"), strings.ReplaceAll(source, "HOOK", hook))
	}
	return d
}

func (d description) dir() string { return filepath.Dir(d["VetxOutput"].(string)) }

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// A result is what an analysis of a package leaves. A file that there is not is
// "gone".
type result struct {
	status         int
	facts, printed string // what it wrote
	stdout, stderr string
}

const gone = "gone"

// analyse has the description analysed, as go vet does: with -json.
func (d description) analyse(t *testing.T, flags ...string) result {
	t.Helper()
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "vet.cfg")
	write(t, file, string(text))
	r := called(append(append([]string{"-json"}, flags...), file)...)
	r.facts, r.printed = textIn(t, filepath.Join(d.dir(), "vet.out")), textIn(t, filepath.Join(d.dir(), "vet.stdout"))
	if left, err := filepath.Glob(filepath.Join(d.dir(), "*.new")); len(left) > 0 || err != nil {
		t.Errorf("%v are left (%v)", left, err)
	}
	return r
}

// called carries out a command line.
func called(args ...string) result {
	var stdout, stderr bytes.Buffer
	status := unit.Main(args, &stdout, &stderr)
	return result{status: status, stdout: stdout.String(), stderr: stderr.String()}
}

func textIn(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return gone
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const inModule = "v1.2.3" // the version of a module that is not under analysis

// TestLeft leaves packages that cannot matter without looking into them: there
// need not be any such file, or it need not be Go. What importers need of them is
// an empty file. Those that may matter are looked into, which fails.
func TestLeft(t *testing.T) {
	const client = "google.golang.org/api/chat/v1"
	chat := factsOf(t, "package p\n\nconst Hook = HOOK\n")
	light := factsOf(t, "package p\n\nfunc Same(s string) string { return s }\n")
	for _, test := range []struct {
		name, source string
		fields       description
		left         bool
	}{
		{"of the standard library", "", description{"ImportPath": "net/http", "ModulePath": ""}, true},
		{"vendored by it", "", description{"ImportPath": "vendor/golang.org/x/net/http/httpguts", "ModulePath": ""}, true},
		{"of a dependency", "", description{"ModuleVersion": inModule}, true},
		{"of a dependency, with light imports", "", description{"ModuleVersion": inModule, "PackageVetx": map[string]string{"example.com/x/light": light}}, true},
		{"of a dependency that makes credentials", "", description{"ModuleVersion": inModule, "ImportMap": map[string]string{"golang.org/x/oauth2": "golang.org/x/oauth2"}}, true},
		{"a library that rows describe", "", description{"ImportPath": "google.golang.org/api/option", "ModuleVersion": inModule, "ImportMap": map[string]string{"c": client}}, true},
		{"of a test that is not asked for", "", description{"GoFiles": []string{"p_test.go"}, "ImportMap": map[string]string{"c": client}}, true},
		{"a large one", "no Go " + strings.Repeat(".", 40<<10), nil, true},

		{"with a client", "", description{"ModuleVersion": inModule, "ImportMap": map[string]string{client: client}}, false},
		{"with an import that has one", "", description{"ModuleVersion": inModule, "PackageVetx": map[string]string{"example.com/x/p": chat}}, false},
		{"that makes credentials", "", description{"ImportMap": map[string]string{"golang.org/x/oauth2": "golang.org/x/oauth2"}}, false},
		{"a large one that names the host", "https://chat.googleapis.com " + strings.Repeat(".", 40<<10), nil, false},
		{"a small one", "no Go", nil, false},
		{"named on the command line", "no Go", description{"ImportPath": "command-line-arguments", "ModulePath": ""}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := described(t, test.source, test.fields).analyse(t)
			want := result{facts: "", printed: "{}\n"}
			if test.left && got != want {
				t.Errorf("it leaves %+v", got)
			}
			if !test.left && (got.status != 1 || got.facts != gone || got.printed != gone || !strings.Contains(got.stderr, "p.go")) {
				t.Errorf("it was not looked into: %+v", got)
			}
		})
	}
}

// factsOf is the file that the analysis of a package leaves for its importers.
func factsOf(t *testing.T, source string) string {
	t.Helper()
	d := described(t, source, description{"VetxOnly": true})
	if got := d.analyse(t); got.status != 0 || got.stderr != "" || got.facts == "" {
		t.Fatalf("the analysis leaves %+v", got)
	}
	return filepath.Join(d.dir(), "vet.out")
}

// TestProtocol looks at what is written where.
func TestProtocol(t *testing.T) {
	const source = "package p\n\nconst Hook = HOOK\n"
	d := described(t, source, nil)
	withFile := d.analyse(t)
	if withFile.status != 0 || withFile.facts == "" || withFile.stdout != "" || withFile.stderr != "" || !json.Valid([]byte(withFile.printed)) ||
		!strings.Contains(withFile.printed, `"posn": "`+filepath.Join(d.dir(), "p.go")+`:3:14"`) {
		t.Errorf("with a file for standard output: %+v", withFile)
	}
	delete(d, "Stdout")
	if err := os.Remove(filepath.Join(d.dir(), "vet.stdout")); err != nil {
		t.Fatal(err)
	}
	if got := d.analyse(t); got.stdout != withFile.printed || got.printed != gone || got.status != 0 {
		t.Errorf("without one: %+v", got)
	}
	if got := d.analyse(t, "-json=false"); got.stdout != "" || got.status != 1 || !strings.HasPrefix(got.stderr, filepath.Join(d.dir(), "p.go")+":3:14: webhooksecret: ") {
		t.Errorf("without JSON: %+v", got)
	}
	if got := d.analyse(t, "-overscoop"); got.status != 1 || got.stderr != "chatscopelint: flag provided but not defined: -overscoop\n" {
		t.Errorf("with an unknown flag: %+v", got)
	}
	for _, fields := range []description{{"ModuleVersion": inModule, "VetxOnly": true}, {"VetxOnly": true, "Stdout": ""}} {
		if got := described(t, source, fields).analyse(t); got.printed != gone || got.stdout != "" || got.facts != withFile.facts && fields["Stdout"] != nil {
			t.Errorf("%v: nobody asks for findings, and it leaves %+v", fields, got)
		}
	}
	command := described(t, "package main\n\nfunc main() { println(HOOK) }\n", nil).analyse(t)
	if command.facts != "" || command.printed == "{}\n" {
		t.Errorf("nothing imports a command, and it leaves %+v", command)
	}
}

// TestHandshake asks for the version and for the flags.
func TestHandshake(t *testing.T) {
	version := called("-V=full")
	if fields := strings.Fields(version.stdout); version.status != 0 || len(fields) != 4 || fields[1] != "version" || !strings.HasPrefix(fields[3], "buildID=") {
		t.Errorf("-V=full prints %q", version.stdout)
	}
	var flags []struct {
		Name, Usage string
		Bool        bool
	}
	got := called("-flags")
	if err := json.Unmarshal([]byte(got.stdout), &flags); err != nil || got.status != 0 {
		t.Fatalf("-flags prints %q: %v", got.stdout, err)
	}
	names := make(map[string]bool)
	for _, f := range flags {
		names[f.Name] = f.Bool && f.Usage != ""
	}
	for _, name := range []string{"json", "fix", "info", "tests", "overscope", "policy"} {
		if !names[name] {
			t.Errorf("-%s is no flag with a text", name)
		}
	}
}

// TestUnusable hands over what cannot be used: it is said what is wrong, nothing
// is written, and the exit status is 1.
func TestUnusable(t *testing.T) {
	facts := textIn(t, factsOf(t, "package p\n\nconst Hook = HOOK\n"))
	file := filepath.Join(t.TempDir(), "facts")
	of := description{"ImportPath": "example.com/x/q", "PackageVetx": map[string]string{"example.com/x/p": file}}
	const whose = "what the analysis of example.com/x/p left"
	fails := func(t *testing.T, got result, says string) {
		t.Helper()
		if got.status != 1 || got.stdout != "" || !strings.HasPrefix(got.stderr, "chatscopelint: ") || !strings.Contains(got.stderr, says) {
			t.Errorf("it should say %q, and leaves %+v", says, got)
		}
	}
	t.Run("facts", func(t *testing.T) {
		fails(t, described(t, "", of).analyse(t), whose+" is gone")
		for _, text := range []string{"vetx", "summaries", strings.Replace(facts, "summaries ", "summaries 0", 1), facts + facts, facts + "x"} {
			write(t, file, text)
			fails(t, described(t, "", of).analyse(t), whose+": ")
		}
		for n := 1; n < len(facts); n++ {
			write(t, file, facts[:n])
			fails(t, described(t, "", of).analyse(t), whose+": ")
		}
	})
	t.Run("description", func(t *testing.T) {
		for text, says := range map[string]string{
			"":                                   "is no description of a package",
			"{":                                  "is no description of a package",
			"[]":                                 "is no description of a package",
			`{"GoFiles": "p.go"}`:                "is no description of a package",
			"{}":                                 "describes no package with Go files",
			`{"ImportPath": "example.com/x/p"}`:  "describes no package with Go files",
			`{"ImportPath": "x", "GoFiles": []}`: "describes no package with Go files",
		} {
			cfg := filepath.Join(t.TempDir(), "vet.cfg")
			write(t, cfg, text)
			fails(t, called("-json", cfg), says)
		}
		fails(t, called("-json", filepath.Join(t.TempDir(), "vet.cfg")), "vet.cfg")
		fails(t, called("-json", "one.cfg", "two.cfg"), "one package at a time")
	})
	t.Run("output", func(t *testing.T) {
		nowhere := filepath.Join(t.TempDir(), "nowhere")
		for _, field := range []string{"VetxOutput", "Stdout"} {
			d := described(t, "package p\n\nconst Hook = HOOK\n", nil)
			d[field] = filepath.Join(nowhere, "file")
			d.analyse(t)
			fails(t, d.analyse(t), nowhere)
		}
	})
}
