package audit

import (
	"context"
	"slices"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/appsscript"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// find finds what the patterns match: Go packages and Apps Script projects. A
// tree that holds a project and no Go file is none for the go command.
func find(ctx context.Context, c Config, told *known.Told) (*load.Result, []appsscript.Project, error) {
	where := appsscript.Config{Dir: c.Dir, Patterns: c.Patterns}
	scripts, err := appsscript.Find(where)
	if err != nil {
		return nil, nil, err
	}
	conf := load.Config{Dir: c.Dir, Patterns: scripts.Rest, Tests: c.Tests, Tags: c.Tags, Told: told}
	if len(scripts.Rest) == 0 {
		loaded, err := load.Nothing(ctx, conf)
		return loaded, scripts.Projects, err
	}
	loaded, err := load.Load(ctx, conf)
	if err != nil {
		return nil, nil, err
	}
	if err := scripts.InPackages(where, loaded.Dirs); err != nil {
		return nil, nil, err
	}
	return loaded, scripts.Projects, nil
}

// addIdle lists the commands that were looked at and are no programs of the model.
func (q *inquiry) addIdle() {
	for _, id := range q.loaded.Commands {
		if !slices.ContainsFunc(q.model.Programs, func(p model.Program) bool { return p.ID == id }) && !q.isSkipped(id) {
			q.model.Idle = append(q.model.Idle, id)
		}
	}
}

func (q *inquiry) isSkipped(pkg string) bool {
	return slices.ContainsFunc(q.skipped, func(s load.Skipped) bool { return s.Package == pkg })
}

// addScripts judges each script project, and adds it to the model as a program of
// its own. What cannot be read of one is listed.
func (q *inquiry) addScripts(projects []appsscript.Project) {
	q.loaded.Matched += len(projects)
	for _, p := range projects {
		program, missing, ok := p.Read(q.settings.Table)
		for _, s := range missing {
			q.skipped = append(q.skipped, load.Skipped{Package: s.Project, Reason: s.Reason})
		}
		if !ok {
			continue
		}
		alone := model.Model{Policy: q.settings.Policy}
		alone.Add(program)
		for _, c := range analyzers.Checks() {
			q.findings = append(q.findings, c.Findings(&alone, q.settings.Table)...)
		}
		q.model.Add(alone.Programs[0])
	}
}
