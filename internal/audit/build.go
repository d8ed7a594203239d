package audit

import (
	"cmp"
	"fmt"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/scenario"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A builder turns the model into the report.
type builder struct {
	mains   map[string]bool // the IDs of the programs that are commands
	library string          // the name of what no command reaches

	model       *model.Model
	table       *scopemap.Table
	dirs        map[string]string // by import path
	base        string            // the working directory
	calls       map[*model.Call]string
	credentials map[*model.Credential]string
	handlers    map[*model.Handler]string
	assessments map[*model.Credential]check.Assessment

	fset  *token.FileSet
	fixes *fix.Suggester
}

func (q *inquiry) build() (*report.Report, error) {
	c, loaded, m, table := q.Config, q.loaded, q.model, q.settings.Table
	base, err := filepath.Abs(cmp.Or(c.Dir, "."))
	if err != nil {
		return nil, fmt.Errorf("the working directory is not known: %w", err)
	}
	if resolved, err := filepath.EvalSymlinks(base); err == nil {
		base = resolved
	}
	b := &builder{
		model: m, table: table, dirs: loaded.Dirs, base: base, mains: make(map[string]bool),
		calls:       make(map[*model.Call]string),
		credentials: make(map[*model.Credential]string),
		handlers:    make(map[*model.Handler]string),
		assessments: make(map[*model.Credential]check.Assessment),
		fset:        loaded.Fset, fixes: suggester(loaded),
	}
	for i, call := range m.Calls {
		b.calls[call] = fmt.Sprintf("call-%d", i+1)
	}
	for i, cred := range m.Credentials {
		b.credentials[cred] = fmt.Sprintf("cred-%d", i+1)
		b.assessments[cred] = check.Assess(cred, table)
	}
	for i, h := range m.Handlers {
		b.handlers[h] = fmt.Sprintf("handler-%d", i+1)
	}
	r := &report.Report{
		Schema:     report.SchemaName,
		Tool:       report.Tool{Name: "chatscopelint", Version: cmp.Or(c.Version, "(devel)")},
		ScopeTable: report.ScopeTable{Revision: table.Revision, SHA256: table.SHA256()},
		Build:      report.Build{GOOS: loaded.GOOS, GOARCH: loaded.GOARCH, Tags: slices.Sorted(slices.Values(c.Tags)), Tests: c.Tests},
		Coverage:   report.Coverage{Packages: loaded.Matched},
	}
	for _, p := range m.Programs {
		b.mains[p.ID] = p.Main()
	}
	b.library = libraryID(loaded, b.mains)
	for _, p := range m.Programs {
		r.Programs = append(r.Programs, b.program(p))
	}
	for _, call := range m.Calls {
		r.Calls = append(r.Calls, b.onPath(b.call(call), m.HandlersOf(call), call))
		r.Coverage.Calls++
		if call.Resolved() {
			r.Coverage.Resolved++
		}
	}
	for _, cred := range m.Credentials {
		r.Credentials = append(r.Credentials, b.credential(cred))
	}
	for _, h := range m.Handlers {
		r.Handlers = append(r.Handlers, b.handler(h))
	}
	for _, instance := range scenario.Of(m) {
		r.Scenarios = append(r.Scenarios, b.scenario(instance))
	}
	var suppressed []*report.Suppressed
	suppressed, r.Stale = b.silence(newSilencer(c, q.settings, loaded), q.findings, q.unheeded)
	for i, f := range q.findings {
		r.Findings = append(r.Findings, b.finding(f, suppressed[i]))
	}
	slices.SortStableFunc(r.Findings, func(x, y report.Finding) int {
		return cmp.Or(comparePositions(x.Position, y.Position), cmp.Compare(x.Check, y.Check), cmp.Compare(x.Credential, y.Credential))
	})
	r.Unresolved = b.unresolved(m)
	for _, s := range q.skipped {
		r.Skipped = append(r.Skipped, report.Skipped{Package: s.Package, Reason: s.Reason})
	}
	r.Coverage.Analysed = r.Coverage.Packages - ownSkipped(q.skipped)
	r.Classes = b.classes(r)
	r.Lines = sourceLines(r, base)
	r.Normalize()
	return r, nil
}

func ownSkipped(skipped []load.Skipped) int {
	names := make(map[string]bool)
	for _, s := range skipped {
		names[s.Package] = true
	}
	return len(names)
}

func (b *builder) program(p model.Program) report.Program {
	program := report.Program{ID: b.programID(p.ID), Main: p.Main()}
	for _, call := range p.Calls {
		program.Calls = append(program.Calls, b.calls[call])
	}
	for _, cred := range p.Credentials {
		program.Credentials = append(program.Credentials, b.credentials[cred])
	}
	return program
}

// programID is the name that a program has in the report.
func (b *builder) programID(id string) string { return cmp.Or(id, b.library) }

// libraryID names the code that no main package reaches: by its module.
func libraryID(loaded *load.Result, mains map[string]bool) string {
	for _, pkg := range loaded.Packages {
		if pkg.Module == nil || !pkg.Module.Main {
			continue
		}
		if mains[pkg.Module.Path] {
			return pkg.Module.Path + "/..." // the module's own path is that of a command
		}
		return pkg.Module.Path
	}
	return "library"
}

func (b *builder) call(c *model.Call) report.Call {
	call := report.Call{
		ID: b.calls[c], Method: c.Method, Client: report.Client(c.Client),
		Position: b.position(c.Position), Sent: b.position(c.Sent),
		Confidence: confidence(c.Likely), Function: c.Function,
		Resolved: c.Resolved(),
	}
	var reasons []string
	for _, gap := range c.Gaps {
		reasons = append(reasons, b.reason(gap))
	}
	var possible []string
	for n, r := range c.Reaches() {
		if id := b.credentials[r.Credential]; !slices.Contains(call.Credentials, id) {
			call.Credentials = append(call.Credentials, id)
			for _, gap := range whyUnknown(r.Credential) {
				reasons = append(reasons, fmt.Sprintf("%s: %s", id, b.reason(gap)))
			}
		}
		call.Conditions = union(call.Conditions, r.Certain)
		possible = union(possible, r.Possible)
		if n == 0 {
			call.Trace = b.trace(r.Trace)
		}
	}
	slices.SortFunc(call.Credentials, compareIDs)
	certain := call.Conditions
	call.Conditions = reported(certain)
	call.UnresolvedReason = strings.Join(reasons, "; ")
	method, _ := b.table.Method(c.Method)
	for _, alternative := range method.Alternatives(certain, possible) {
		requirement := report.Requirement{Principal: report.Principal(alternative.Principal)}
		for _, scopes := range alternative.AllOf {
			requirement.AllOf = append(requirement.AllOf, report.AnyOf{AnyOf: scopes})
		}
		call.Requires = append(call.Requires, requirement)
	}
	call.Entries = b.entries(c)
	return call
}

func confidence(likely bool) report.Confidence {
	if likely {
		return report.ConfidenceLikely
	}
	return report.ConfidenceCertain
}

// reported are the conditions that the report names. The others narrow what a
// call requires, which the report shows.
func reported(conditions []string) []string {
	return slices.DeleteFunc(slices.Clone(conditions), func(name string) bool {
		switch name {
		case "use_admin_access", "import_mode", "adds_calling_app", "removes_calling_app":
			return false
		}
		return !strings.HasPrefix(name, "event_types:")
	})
}

// whyUnknown is why a credential is not known: one whose kind is not has no
// scopes to speak of.
func whyUnknown(c *model.Credential) []model.Gap {
	if len(c.UnknownKind) > 0 {
		return c.UnknownKind
	}
	return unknownScopes(c)
}

func unknownScopes(c *model.Credential) []model.Gap {
	if !c.AsksForScopes() {
		return nil
	}
	return c.Unknown
}

// unresolved lists what could not be told.
func (b *builder) unresolved(m *model.Model) []report.Unresolved {
	var list []report.Unresolved
	add := func(gap model.Gap, fallback model.Position) {
		at := gap.Position
		if !at.IsValid() {
			at = fallback
		}
		u := report.Unresolved{Position: b.position(at), What: report.What(gap.What), Reason: gap.Reason}
		if !slices.Contains(list, u) {
			list = append(list, u)
		}
	}
	for _, c := range m.Calls {
		for _, gap := range c.Gaps {
			add(gap, c.Position)
		}
	}
	for _, c := range m.Credentials {
		for _, gap := range slices.Concat(whyUnknown(c), c.UnknownUses) {
			add(gap, c.Position)
		}
	}
	for _, gap := range m.Unresolved {
		add(gap, model.Position{})
	}
	slices.SortFunc(list, func(x, y report.Unresolved) int {
		return cmp.Or(comparePositions(x.Position, y.Position), cmp.Compare(x.What, y.What), cmp.Compare(x.Reason, y.Reason))
	})
	return list
}

// reason words a gap: why, and where the trail ends.
func (b *builder) reason(gap model.Gap) string {
	if !gap.Position.IsValid() {
		return gap.Reason
	}
	at := b.position(gap.Position)
	return fmt.Sprintf("%s (%s:%d)", gap.Reason, at.File, at.Line)
}

// position is a position with its file relative to the working directory, as
// that of a script is. A Go file outside the modules under analysis keeps its
// import path.
func (b *builder) position(p model.Position) report.Position {
	file := p.File
	if dir, ok := b.dirs[path.Dir(p.File)]; ok && path.Ext(p.File) == ".go" {
		if resolved, err := filepath.EvalSymlinks(dir); err == nil {
			dir = resolved
		}
		if rel, err := filepath.Rel(b.base, filepath.Join(dir, path.Base(p.File))); err == nil {
			file = filepath.ToSlash(rel)
		}
	}
	return report.Position{File: file, Line: p.Line, Column: p.Column}
}

func comparePositions(x, y report.Position) int {
	return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column))
}

// compareIDs orders cred-2 before cred-10.
func compareIDs(x, y string) int {
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	slices.Sort(a)
	return a
}
