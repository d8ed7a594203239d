// Package load turns package patterns into type-checked packages: with syntax
// those that can reach the Chat API, from export data all others.
package load

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// Config says what to load.
type Config struct {
	Dir      string
	Patterns []string
	Tests    bool
	Tags     []string
	Told     *known.Told // what the configuration tells of functions
}

// A Result is what was loaded.
type Result struct {
	Fset *token.FileSet
	// Packages are those to analyse, with syntax.
	Packages []*packages.Package
	// Matched is how many packages of the code under analysis there are,
	// those that cannot reach the Chat API included.
	Matched int
	// Skipped are packages that could not be loaded.
	Skipped []Skipped
	// Dirs are the directories of packages by import path; what is outside
	// the modules under analysis is left out.
	Dirs map[string]string
	// Commands are the import paths of the main packages under analysis, those that
	// cannot reach the Chat API included.
	Commands []string
	// Light has the sizes of the sources of those that are in view only because
	// values may be handed through them, see [gate.Light].
	Light map[string]int64
	// Clients list their default scopes in a function.
	Clients []Client
	// GOOS and GOARCH are what the go command builds for.
	GOOS, GOARCH string
}

// Skipped is a package that was not analysed.
type Skipped struct {
	Package string
	Reason  string
}

const (
	listMode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
		packages.NeedDeps | packages.NeedModule | packages.NeedForTest | packages.NeedExportFile
	syntaxMode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
		packages.NeedTypes | packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedExportFile |
		packages.NeedModule | packages.NeedForTest
)

// Nothing is the result of a run without Go packages, which needs no module.
func Nothing(ctx context.Context, c Config) (*Result, error) {
	_, env, err := c.goEnv(ctx)
	if err != nil {
		return nil, err
	}
	r := &Result{Fset: token.NewFileSet()}
	r.GOOS, r.GOARCH, err = c.target(ctx, env)
	return r, err
}

// Load loads the packages. An error is a refusal of the whole run: the
// patterns match nothing, or the go command cannot work here.
func Load(ctx context.Context, c Config) (*Result, error) {
	flags, env, err := c.goEnv(ctx)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	cfg := &packages.Config{Context: ctx, Mode: listMode, Dir: c.Dir, Env: env, BuildFlags: flags, Fset: fset, Tests: c.Tests}
	roots, err := packages.Load(cfg, c.Patterns...)
	if err != nil {
		return nil, refusal(err)
	}
	if err := unusable(roots); err != nil {
		return nil, err
	}
	if len(roots) == 0 {
		return nil, c.nothing(ctx, env)
	}
	g := newGatekeeper(roots, c.Told)
	r := &Result{Fset: fset, Matched: len(g.own), Dirs: g.dirs(), Commands: g.commands()}
	if r.GOOS, r.GOARCH, err = c.target(ctx, env); err != nil {
		return nil, err
	}
	wanted := g.inView()
	r.Skipped = g.broken(wanted)
	if len(wanted) == 0 {
		return r, nil
	}
	r.Clients, r.Light = g.clients(fset), g.lightSizes()
	cfg.Mode = syntaxMode
	loaded, err := c.syntax(cfg, wanted)
	if err != nil {
		return nil, refusal(err)
	}
	for _, pkg := range dropVariants(loaded) {
		if len(pkg.Errors) > 0 {
			r.Skipped = append(r.Skipped, skipped(pkg))
			continue
		}
		r.Packages = append(r.Packages, pkg)
	}
	slices.SortFunc(r.Skipped, func(a, b Skipped) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Reason, b.Reason))
	})
	r.Skipped = slices.Compact(r.Skipped)
	return r, nil
}

// syntax loads packages by their import paths. One of files that are named one by
// one goes by these: its path is no pattern.
func (c Config) syntax(cfg *packages.Config, paths []string) ([]*packages.Package, error) {
	others := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return path == "command-line-arguments" })
	if len(others) == len(paths) {
		return packages.Load(cfg, paths...)
	}
	loaded, err := packages.Load(cfg, c.Patterns...)
	if err != nil || len(others) == 0 {
		return loaded, err
	}
	imported, err := packages.Load(cfg, others...)
	return append(loaded, imported...), err
}

// goEnv is how the go command is run. It must not write the user's go.mod: a
// -mod=mod of the user's is left out.
func (c Config) goEnv(ctx context.Context) (flags, env []string, err error) {
	if len(c.Tags) > 0 {
		flags = append(flags, "-tags="+strings.Join(c.Tags, ","))
	}
	cmd := exec.CommandContext(ctx, "go", "env", "GOFLAGS")
	cmd.Dir = c.Dir
	out, err := cmd.Output()
	if err != nil {
		return nil, nil, fmt.Errorf("the go command cannot be run in %s: %w; install Go and make sure that the folder exists", cmp.Or(c.Dir, "."), err)
	}
	var kept []string
	for _, flag := range strings.Fields(string(out)) {
		if strings.TrimLeft(flag, "-") != "mod=mod" {
			kept = append(kept, flag)
		}
	}
	return flags, append(os.Environ(), "GOFLAGS="+strings.Join(kept, " ")), nil
}

// target is what the go command builds for.
func (c Config) target(ctx context.Context, env []string) (goos, goarch string, err error) {
	cmd := exec.CommandContext(ctx, "go", "env", "GOOS", "GOARCH")
	cmd.Dir, cmd.Env = c.Dir, env
	out, err := cmd.Output()
	if fields := strings.Fields(string(out)); err == nil && len(fields) == 2 {
		return fields[0], fields[1], nil
	}
	return "", "", fmt.Errorf("the go command does not say what it builds for: %w", err)
}

// dropVariants keeps one package of those that hold the same files: with
// tests, the variant that has them.
func dropVariants(pkgs []*packages.Package) []*packages.Package {
	byPath := make(map[string]*packages.Package)
	for _, pkg := range pkgs {
		if strings.HasSuffix(pkg.ID, ".test") {
			continue // the main package that go test makes
		}
		if old, ok := byPath[pkg.PkgPath]; !ok || len(pkg.CompiledGoFiles) > len(old.CompiledGoFiles) {
			byPath[pkg.PkgPath] = pkg
		}
	}
	var kept []*packages.Package
	for _, pkg := range pkgs {
		if byPath[pkg.PkgPath] == pkg && !slices.Contains(kept, pkg) {
			kept = append(kept, pkg)
		}
	}
	slices.SortFunc(kept, func(a, b *packages.Package) int { return cmp.Compare(a.PkgPath, b.PkgPath) })
	return kept
}

// skipped says why a package was not analysed: by the type checker's first
// error, which tells more than the go command's.
func skipped(pkg *packages.Package) Skipped {
	e := pkg.Errors[0]
	for _, other := range pkg.Errors {
		if other.Kind != packages.ListError && e.Kind == packages.ListError {
			e = other
		}
	}
	what := "cannot be loaded"
	switch e.Kind {
	case packages.ParseError:
		what = "does not parse"
	case packages.TypeError:
		what = "does not type-check"
	}
	return Skipped{pkg.PkgPath, what + ": " + errorText(e, pkg)}
}

// errorText is the error in one line, and without directories: a report holds
// no absolute paths. The go command hands a compiler's errors on in lines of
// their own, under the name of the package.
func errorText(e packages.Error, pkg *packages.Package) string {
	text := strings.TrimPrefix(e.Error(), "-: ")
	if _, compiler, ok := strings.Cut(text, "# "+pkg.PkgPath+"\n"); ok {
		text, _, _ = strings.Cut(compiler, "\n")
	}
	for _, file := range slices.Concat(pkg.GoFiles, pkg.CompiledGoFiles, pkg.IgnoredFiles) {
		text = strings.ReplaceAll(text, file, path.Base(filepath.ToSlash(file)))
	}
	if known := explain(text); known != nil {
		text = known.Error()
	}
	return strings.Join(strings.Fields(text), " ")
}

// unusable reports that the go command cannot work here at all.
func unusable(roots []*packages.Package) error {
	for _, pkg := range roots {
		for _, e := range pkg.Errors {
			if err := explain(e.Msg); err != nil && len(pkg.GoFiles) == 0 {
				return err
			}
		}
	}
	return nil
}

// nothing says why no package was listed. The go command knows, but tells it
// only when it is asked for nothing else.
func (c Config) nothing(ctx context.Context, env []string) error {
	cmd := exec.CommandContext(ctx, "go", append([]string{"list"}, c.Patterns...)...)
	cmd.Dir, cmd.Env = c.Dir, env
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return refusal(errors.New(strings.TrimSpace(said.String())))
	}
	return fmt.Errorf("%s matches no packages; give package patterns such as ./... in the module's directory", strings.Join(c.Patterns, " "))
}

func refusal(err error) error {
	if e := explain(err.Error()); e != nil {
		return e
	}
	return fmt.Errorf("the go command could not list the packages: %w", err)
}

// explain tells the ways apart in which the go command says that it cannot
// load, and what to do about each. It is nil for what it does not know.
func explain(text string) error {
	for _, w := range refusals {
		for _, sign := range w.signs {
			if strings.Contains(text, sign) {
				return errors.New(w.says + "\n\t" + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n\t"))
			}
		}
	}
	return nil
}

var refusals = []struct {
	signs []string
	says  string
}{
	{[]string{"go.mod file not found", "cannot find main module", "does not contain main module", "outside main module or its selected dependencies"},
		"there is no go.mod for these packages; run this in a module's directory, or name it with -C"},
	{[]string{"errors parsing go.mod", "errors parsing go.work"},
		"go.mod or go.work cannot be read; mend it"},
	{[]string{"not one of the workspace modules", "directory prefix . does not contain modules listed in go.work", "does not contain modules listed in go.work"},
		"no module that go.work lists is in this folder; name the packages of one (./DIR/...), add this one with 'go work use', or set GOWORK=off"},
	{[]string{"updates to go.mod needed", "missing go.sum entry", "go.mod needs updating", "inconsistent vendoring"},
		"go.mod, go.sum or vendor is stale, and this tool does not change it; run 'go mod tidy' (or 'go mod vendor') first"},
	{[]string{"no required module provides package", "cannot find module providing package", "module lookup disabled", "reading https://", "unknown revision"},
		"a module that the code needs cannot be had; run 'go mod download' and see why"},
	{[]string{"no such file or directory", "cannot find package", "is not in std", "matched no packages", "no Go files in", "directory not found", "build constraints exclude all Go files"},
		"the patterns match no packages; give package patterns such as ./..."},
	{[]string{"malformed import path", "invalid pattern", "malformed module path"},
		"a pattern is malformed; give package patterns such as ./..."},
}
