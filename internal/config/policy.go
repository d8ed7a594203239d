package config

import (
	"path"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A Root is where a configuration stands. It turns what the configuration names
// into what a model holds.
type Root struct {
	// File is the configuration as findings name it: relative to the working
	// directory, with forward slashes.
	File string
	// Dir is its directory, in the same form; "." is the working directory.
	Dir string
	// Module is the path of the module in it, "" where there is none.
	Module string
}

// Policy is what the configuration says that programs may ask for, nil where it
// says nothing of it. An error is a *[scopemap.YAMLError]: the program is there
// twice, by its folder and by its import path.
func (c *Config) Policy(root Root) (*model.Policy, error) {
	if len(c.Programs)+len(c.Forbidden.Scopes)+len(c.Forbidden.Classes) == 0 {
		return nil, nil
	}
	policy := &model.Policy{ForbiddenScopes: root.scopes(c.Forbidden.Scopes)}
	for _, class := range c.Forbidden.Classes {
		policy.ForbiddenClasses = append(policy.ForbiddenClasses, model.ForbiddenClass{Class: class.Value, Position: root.position(class)})
	}
	for _, p := range c.Programs {
		d := model.Declaration{Programs: root.programs(p.Path.Value), Position: root.position(p.Path), Scopes: root.scopes(p.Declared)}
		for _, before := range policy.Declared {
			if slices.ContainsFunc(d.Programs, func(id string) bool { return slices.Contains(before.Programs, id) }) {
				problem := p.Path.Value + " is the program that " + before.Position.String() + " names too; keep one"
				return nil, &scopemap.YAMLError{File: c.File, Line: p.Path.Line, Column: p.Path.Column, Problem: problem}
			}
		}
		policy.Declared = append(policy.Declared, d)
	}
	return policy, nil
}

func (r Root) position(t scopemap.Text) model.Position {
	return model.Position{File: r.File, Line: t.Line, Column: t.Column}
}

func (r Root) scopes(list []scopemap.Text) []model.Scope {
	scopes := make([]model.Scope, len(list))
	for i, t := range list {
		scopes[i] = model.Scope{URI: t.Value, Position: r.position(t)}
	}
	return scopes
}

// programs are the IDs that a program of the configuration may have in a model.
// A folder holds a main package, a script project, or both.
func (r Root) programs(name string) []string {
	if !isFolder(name) {
		return []string{strings.TrimSuffix(name, "/")}
	}
	ids := []string{path.Join(r.Dir, name)}
	if r.Module != "" {
		ids = append(ids, path.Join(r.Module, name))
	}
	return ids
}

// isFolder reports whether a program is named by its folder, as the go command
// tells folders from import paths.
func isFolder(name string) bool { return name == "." || strings.HasPrefix(name, "./") }
