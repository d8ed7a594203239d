package config

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// The file's form.
type configFile struct {
	Baseline    scopemap.Text                   `yaml:"baseline"`
	Suppress    []entryFile                     `yaml:"suppress"`
	Programs    map[scopemap.Text]*programFile  `yaml:"programs"`
	Forbidden   forbiddenFile                   `yaml:"forbidden"`
	Credentials map[scopemap.Text]scopemap.Text `yaml:"credentials"`
	Models      []modelFile                     `yaml:"models"`
}

type programFile struct {
	Declared []scopemap.Text `yaml:"declared"`
}

type forbiddenFile struct {
	Scopes  []scopemap.Text `yaml:"scopes"`
	Classes []scopemap.Text `yaml:"classes"`
}

// Parse reads a configuration. name is the file's, for errors. It refuses what
// [scopemap.DecodeYAML] refuses, and what cannot be meant: names that nothing
// has, an entry that names nothing or gives no reason, the same thing twice. An
// error is a *[scopemap.YAMLError] for the first place in the file that is wrong,
// and says what to do.
func Parse(name string, data []byte) (*Config, error) {
	var file configFile
	if err := scopemap.DecodeYAML(name, data, &file); err != nil {
		return nil, err
	}
	p := &parser{name: name}
	c := &Config{
		File:        name,
		Suppress:    p.entries(file.Suppress),
		Programs:    p.programs(file.Programs),
		Forbidden:   p.forbidden(file.Forbidden),
		Credentials: p.keyFiles(file.Credentials),
		Models:      p.models(file.Models),
		Baseline:    p.baseline(file.Baseline),
	}
	if p.err != nil {
		return nil, p.err
	}
	return c, nil
}

// parser checks what was read, and keeps what is wrong first in the file.
type parser struct {
	name string
	err  *scopemap.YAMLError
}

func (p *parser) fail(at scopemap.Text, format string, args ...any) {
	p.failAt(scopemap.Place{Line: at.Line, Column: at.Column}, format, args...)
}

func (p *parser) failAt(at scopemap.Place, format string, args ...any) {
	at = scopemap.Place{Line: max(at.Line, 1), Column: max(at.Column, 1)}
	if p.err == nil || cmp.Or(cmp.Compare(at.Line, p.err.Line), cmp.Compare(at.Column, p.err.Column)) < 0 {
		p.err = &scopemap.YAMLError{File: p.name, Line: at.Line, Column: at.Column, Problem: fmt.Sprintf(format, args...)}
	}
}

// oneOf checks that t is one of the words.
func (p *parser) oneOf(t scopemap.Text, what string, words []string) {
	if !slices.Contains(words, t.Value) {
		p.fail(t, "unknown %s %q; use %s", what, t.Value, inWords(words))
	}
}

// scope makes t the URI that it names.
func (p *parser) scope(t scopemap.Text) scopemap.Text {
	uri, err := scopeURI(t.Value)
	if err != nil {
		p.fail(t, "%v", err)
	}
	return scopemap.Text{Value: uri, Line: t.Line, Column: t.Column}
}

// scopes makes every text the URI that it names. None may stand twice.
func (p *parser) scopes(list []scopemap.Text) []scopemap.Text {
	uris := make([]scopemap.Text, 0, len(list))
	for _, t := range list {
		uri := p.scope(t)
		if i := indexOf(uris, uri.Value); i >= 0 && uri.Value != "" {
			p.fail(t, "scope %s stands on line %d too; remove one", t.Value, uris[i].Line)
		}
		uris = append(uris, uri)
	}
	return uris
}

func indexOf(list []scopemap.Text, value string) int {
	return slices.IndexFunc(list, func(t scopemap.Text) bool { return t.Value == value })
}

func (p *parser) forbidden(file forbiddenFile) Forbidden {
	for i, t := range file.Classes {
		p.oneOf(t, "class", []string{string(scopemap.NonSensitive), string(scopemap.Sensitive), string(scopemap.Restricted)})
		if before := indexOf(file.Classes[:i], t.Value); before >= 0 {
			p.fail(t, "class %s stands on line %d too; remove one", t.Value, file.Classes[before].Line)
		}
	}
	return Forbidden{Scopes: p.scopes(file.Scopes), Classes: file.Classes}
}

// programs are the programs as the file has them. That two names mean the same
// program shows only when the module is known, see [Config.Policy].
func (p *parser) programs(file map[scopemap.Text]*programFile) []Program {
	var programs []Program
	for _, name := range slices.SortedFunc(maps.Keys(file), placeOrder) {
		switch {
		case strings.TrimSpace(name.Value) == "":
			p.fail(name, "a program without a name; write a main package's import path, or its folder (./cmd/bot)")
		case strings.Contains(name.Value, "...") || strings.Contains(name.Value, "*"):
			p.fail(name, "%s is a pattern; name each program, for each declares what it asks for itself", name.Value)
		case slices.Contains(strings.Split(name.Value, "/"), ".."):
			p.fail(name, "%s leaves the configuration's directory; name the program by its import path", name.Value)
		case strings.Contains(name.Value, `\`) || path.IsAbs(name.Value):
			p.fail(name, "%s is no program; write a main package's import path, or its folder (./cmd/bot) with forward slashes", name.Value)
		}
		of := file[name]
		if of == nil || of.Declared == nil {
			p.fail(name, "what %s declares is missing; list its scopes under declared, or [] where it may ask for none", name.Value)
			continue
		}
		programs = append(programs, Program{Path: name, Declared: p.scopes(of.Declared)})
	}
	return programs
}

// baseline checks that the file is named in a way that means the same on every
// machine.
func (p *parser) baseline(file scopemap.Text) scopemap.Text {
	switch {
	case file.Line == 0:
	case strings.TrimSpace(file.Value) == "":
		p.fail(file, "the baseline has no name; give a file's path, or leave the key out")
	case strings.Contains(file.Value, `\`) || path.IsAbs(file.Value):
		p.fail(file, "the baseline's path is relative to the configuration's directory, with forward slashes; correct %s", file.Value)
	}
	return file
}

func inWords(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// placeOrder orders texts as they stand in the file.
func placeOrder(a, b scopemap.Text) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}
