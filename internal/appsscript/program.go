package appsscript

import (
	"cmp"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// program is what the run found, as a program of the model. missing are the
// files that were not read: they may use any credential.
func (r *run) program(missing []string) model.Program {
	r.out.addRuledOut(r.project.ID)
	sources := []*source{r.out.manifest}
	for _, src := range r.sources {
		if src.listed {
			sources = append(sources, src)
		}
	}
	slices.SortFunc(sources, func(a, b *source) int { return model.CompareCredentials(a.credential, b.credential) })
	for _, src := range sources {
		r.consented(src.credential)
		for _, name := range missing {
			src.credential.AddUnknownUse(model.Position{File: r.project.path(name), Line: 1, Column: 1}, "the file is not read, and may use it")
		}
		if r.truncated {
			src.credential.AddUnknownUse(r.out.manifest.credential.Position, "the project is too large to be followed in full")
		}
	}
	r.readPages()
	p := model.Program{ID: r.project.ID, Calls: r.out.calls, Gaps: r.out.gaps, Secrets: r.out.secrets}
	for _, src := range sources {
		if r.isChat(src.credential) {
			slices.SortFunc(src.credential.Calls, model.CompareCalls)
			p.Credentials = append(p.Credentials, src.credential)
		}
	}
	slices.SortFunc(p.Calls, model.CompareCalls)
	for _, h := range r.out.handlers {
		p.Handlers = append(p.Handlers, h.finish(sources, p.Credentials))
	}
	slices.SortFunc(p.Handlers, model.CompareHandlers)
	slices.SortFunc(p.Gaps, func(a, b model.Gap) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.What, b.What), cmp.Compare(a.Reason, b.Reason))
	})
	return p
}

// isChat reports whether a credential matters for the Chat API: a call has it,
// or it asks for one of its scopes.
func (r *run) isChat(c *model.Credential) bool {
	return len(c.Calls) > 0 || slices.ContainsFunc(c.Requested, func(s model.Scope) bool {
		_, ok := r.table.Scope(s.URI)
		return ok
	})
}

// finish is the handler with the credentials that are made or used on its path.
func (h *handlerRun) finish(sources []*source, listed []*model.Credential) *model.Handler {
	h.OtherWork = h.otherWork
	for _, src := range sources {
		if !slices.Contains(listed, src.credential) {
			continue
		}
		made := slices.ContainsFunc(src.made, func(u under) bool { return u.handler == h })
		if made || slices.Contains(h.uses, src) {
			h.AddCredential(model.HandlerCredential{Credential: src.credential, MadeSync: src.isMadeSync(h)})
		}
	}
	return &h.Handler
}
