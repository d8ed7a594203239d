package report

import (
	"fmt"
	"slices"
	"strconv"
)

// htmlPage is the report as the templates of html/ read it: one method a part.
type htmlPage struct {
	*view
	anchors map[string]string     // of calls, credentials and handlers, by kind and id
	sources map[fileLine]string   // anchors of the lines of source that the report holds
	code    map[fileLine]string   // their texts
	stands  map[fileLine][]htmlTo // what stands on them
	scopes  []string              // all scopes, as the filter numbers them
	class   map[string]Class      // of scopes; those that only replace others have none here
}

// fileLine is a line of a file.
type fileLine struct {
	file string
	line int
}

// htmlTo is a link within the page, or only a text where there is nothing to
// link to.
type htmlTo struct {
	Text, Link string
}

func newHTMLPage(r *Report) *htmlPage {
	p := &htmlPage{
		view:    newView(r),
		anchors: map[string]string{},
		sources: map[fileLine]string{},
		code:    map[fileLine]string{},
		stands:  map[fileLine][]htmlTo{},
		class:   map[string]Class{},
	}
	for i, l := range r.Lines {
		at := fileLine{l.File, l.Line}
		p.sources[at], p.code[at] = lineAnchor(i), l.Text
	}
	for _, c := range r.Classes {
		p.class[c.Scope] = c.Class
	}
	for i, c := range r.Credentials {
		p.name("cred", i, c.ID, c.Position)
		for _, row := range c.Scopes {
			p.class[row.Scope] = row.Class
		}
	}
	for i, c := range r.Calls {
		p.name("call", i, c.ID, c.Position)
	}
	for i, h := range r.Handlers {
		p.name("handler", i, h.ID, h.Position)
	}
	for i, f := range r.Findings {
		p.name("finding", i, findingAnchor(i), f.Position)
	}
	p.scopes = allScopes(r)
	return p
}

func lineAnchor(i int) string { return "line-" + strconv.Itoa(i+1) }

// name gives a part of the page its anchor. That counts from 1 and does not
// repeat the report's own id, which may hold anything.
func (p *htmlPage) name(kind string, i int, id string, at Position) {
	anchor := fmt.Sprintf("%s-%d", kind, i+1)
	p.anchors[kind+" "+id] = anchor
	line := fileLine{at.File, at.Line}
	p.stands[line] = append(p.stands[line], htmlTo{id, anchor})
}

// allScopes are those of credentials and findings, sorted.
func allScopes(r *Report) []string {
	var scopes []string
	for _, c := range r.Credentials {
		for _, row := range c.Scopes {
			scopes = append(append(scopes, row.Scope), row.ReplacedBy...)
		}
	}
	for _, f := range r.Findings {
		scopes = append(scopes, f.Scopes...)
	}
	slices.Sort(scopes)
	return slices.Compact(scopes)
}

// to links the parts of that kind that have these ids.
func (p *htmlPage) to(kind string, ids ...string) []htmlTo {
	var list []htmlTo
	for _, id := range ids {
		list = append(list, htmlTo{id, p.anchors[kind+" "+id]})
	}
	return list
}

// htmlPlace is a position: how it is written, and the line of source where the
// report holds that.
type htmlPlace struct {
	htmlTo
	Code string
}

func (p *htmlPage) place(at Position) htmlPlace {
	line := fileLine{at.File, at.Line}
	return htmlPlace{htmlTo{at.Known(), p.sources[line]}, p.code[line]}
}

// shortPlace leaves out the column.
func (p *htmlPage) shortPlace(at Position) htmlTo {
	return htmlTo{at.atLine(), p.sources[fileLine{at.File, at.Line}]}
}

// Title heads the page.
func (p *htmlPage) Title() string {
	if len(p.Programs) == 1 {
		return "Chat scopes of " + p.Programs[0].ID
	}
	return fmt.Sprintf("Chat scopes of %s", count(len(p.Programs), "program"))
}

// Empty says in words that no call was found, where that is so.
func (p *htmlPage) Empty() string {
	if !p.empty() {
		return ""
	}
	return p.nothingFound()
}

// Heading names the programs, or counts them where they are many.
func (p *htmlPage) Heading() []string {
	const mostNamed = 4
	if len(p.Programs) > mostNamed {
		return []string{count(len(p.Programs), "program")}
	}
	var names []string
	for _, prog := range p.Programs {
		names = append(names, prog.ID)
	}
	return names
}

// htmlFact is a row of a list of names and values.
type htmlFact struct {
	Name, Value string
}

// Summary counts what was looked at and what came of it.
func (p *htmlPage) Summary() []htmlFact {
	return []htmlFact{
		{"Programs", strconv.Itoa(len(p.Programs))},
		{"Credentials", strconv.Itoa(len(p.Credentials))},
		{"Calls resolved", fmt.Sprintf("%d of %d", p.Coverage.Resolved, p.Coverage.Calls)},
		{"Packages analysed", fmt.Sprintf("%d of %d", p.Coverage.Analysed, p.Coverage.Packages)},
		{"Findings", p.tally().String()},
	}
}

// Made says what judged the code, and what it was built for.
func (p *htmlPage) Made() []htmlFact {
	tests := "left out"
	if p.Build.Tests {
		tests = "judged too"
	}
	facts := []htmlFact{
		{"Tool", p.Tool.Name + " " + p.Tool.Version},
		{"Scope table", "revision " + p.ScopeTable.Revision},
		{"SHA-256 of the scope table", p.ScopeTable.SHA256},
		{"Build", p.Build.GOOS + "/" + p.Build.GOARCH},
	}
	for _, tag := range p.Build.Tags {
		facts = append(facts, htmlFact{"Build tag", tag})
	}
	return append(facts, htmlFact{"Tests", tests}, htmlFact{"Format of the report", p.Schema})
}

// htmlLine is a line of source, and what stands on it.
type htmlLine struct {
	Anchor string
	Line   int
	Text   string
	Stands []htmlTo
}

// htmlFile holds the lines of one file.
type htmlFile struct {
	Name  string
	Lines []htmlLine
}

// Source is what the report holds of the source, file by file.
func (p *htmlPage) Source() []htmlFile {
	var files []htmlFile
	for i, l := range p.Lines {
		if i == 0 || p.Lines[i-1].File != l.File {
			files = append(files, htmlFile{Name: l.File})
		}
		at := fileLine{l.File, l.Line}
		last := &files[len(files)-1]
		last.Lines = append(last.Lines, htmlLine{lineAnchor(i), l.Line, l.Text, p.stands[at]})
	}
	return files
}
