package audit

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// strangers are the programs of the configuration that the module does not have.
func (q *inquiry) strangers() []config.Stale {
	if q.settings.Policy == nil {
		return nil
	}
	c := q.settings.Project.Config
	var stale []config.Stale
	for i, d := range q.settings.Policy.Declared {
		if slices.ContainsFunc(d.Programs, q.isProgram) {
			continue
		}
		name := c.Programs[i].Path
		stale = append(stale, config.Stale{By: config.ByConfig, Problem: config.Unused, File: c.File, Line: name.Line, Column: name.Column,
			Message: "there is no program " + name.Value + "; write the import path or the folder (./cmd/bot) of a main package or a script project, or remove it"})
	}
	return stale
}

func (q *inquiry) isProgram(id string) bool {
	return slices.Contains(q.loaded.Commands, id) || q.isSkipped(id) ||
		slices.ContainsFunc(q.model.Programs, func(p model.Program) bool { return p.ID == id })
}

// unheeded are the key files and the models of the configuration that say nothing
// of the packages.
func unheeded(settings check.Settings, views *check.Views, pkgs []*summary.Package) []config.Stale {
	p, told := settings.Project, settings.Told
	if p == nil {
		return nil
	}
	heeded := make(map[scopemap.Text]bool)
	inView := make(map[string]bool)
	for _, pkg := range pkgs {
		for part := range views.Of(pkg.Path).Heeded {
			heeded[part] = true
		}
		for _, fn := range pkg.Funcs {
			inView[fn.ID] = !told.Replaces(pkg, fn.ID)
		}
	}
	var stale []config.Stale
	add := func(at scopemap.Text, message string) {
		if !heeded[at] {
			stale = append(stale, config.Stale{By: config.ByConfig, Problem: config.Unused, File: p.Config.File, Line: at.Line, Column: at.Column, Message: message})
		}
	}
	for _, k := range p.Config.Credentials {
		add(k.Path, "no credential whose type the code leaves open is made of "+k.Path.Value+"; correct the name, or remove it")
	}
	for _, m := range p.Config.Models {
		switch id := m.Function.Value; {
		case inView[id]:
			add(m.Function, "the source of "+id+" is read, which says what it does; remove the model")
		case known.Describes(id):
			add(m.Function, "what "+id+" does is known; remove the model")
		default:
			add(m.Function, "nothing calls "+id+"; correct the name, or remove the model")
		}
	}
	return stale
}
