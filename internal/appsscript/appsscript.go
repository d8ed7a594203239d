// Package appsscript reads Apps Script projects: a manifest, appsscript.json,
// and the script files beside it. Each becomes a program of the model, judged by
// the same checks as the Go programs. Scripts are not run: they are gone through
// with values that stand for all that an expression may be.
package appsscript

import (
	"cmp"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// ManifestName is the name of the file that makes a folder a script project.
const ManifestName = "appsscript.json"

// A Project is an Apps Script project that was found.
type Project struct {
	// ID is its folder, relative to the working directory and with forward
	// slashes; "." is the working directory itself.
	ID string

	dir     string   // absolute
	scripts []string // relative to dir, sorted: what is read
	unread  []string // relative to dir, sorted: TypeScript without its output
	pages   []string // relative to dir, sorted: HTML files
}

// Skipped is a part of a project that was not analysed.
type Skipped struct {
	Project string // the project's ID
	Reason  string // names file and line
}

// Read reads a project into a program. What could not be read is listed. ok is
// false where the manifest cannot be read: there is no program then.
func (p Project) Read(table *scopemap.Table) (program model.Program, skipped []Skipped, ok bool) {
	m, err := p.manifest()
	if err != nil {
		return model.Program{}, []Skipped{{p.ID, err.Error()}}, false
	}
	var files []*file
	var missing []string
	for _, name := range p.scripts {
		f, err := p.parse(name)
		if err != nil {
			skipped = append(skipped, Skipped{p.ID, err.Error()})
			missing = append(missing, name)
			continue
		}
		if !f.isOAuth2() {
			files = append(files, f)
		}
	}
	for _, name := range p.unread {
		skipped = append(skipped, Skipped{p.ID, p.path(name) + ": TypeScript is not read; compile it to JavaScript beside the manifest, or name the output folder as rootDir in .clasp.json"})
		missing = append(missing, name)
	}
	slices.SortFunc(skipped, func(a, b Skipped) int { return cmp.Compare(a.Reason, b.Reason) })
	r := newRun(p, m, table)
	r.runAll(files)
	return r.program(missing), skipped, true
}

// path is a file of the project as the report names it.
func (p Project) path(name string) string {
	if p.ID == "." {
		return name
	}
	return p.ID + "/" + name
}
