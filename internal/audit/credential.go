package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

func (b *builder) credential(c *model.Credential) report.Credential {
	a := b.assessments[c]
	cred := report.Credential{
		ID: b.credentials[c], Kind: report.Kind(c.Kind), Position: b.position(c.Position), Function: c.Function,
		Principal: report.Principal(cmp.Or(check.Principal(c, b.table), "unknown")),
		Requested: c.URIs(), RequestedKnown: c.RequestedKnown(), Defaulted: c.Defaulted,
		Minimal: a.Minimal, Missing: a.Missing, Escapes: c.Escapes, OtherGoogleAPIs: c.OtherAPIs,
	}
	var reasons []string
	for _, gap := range unknownScopes(c) {
		reasons = append(reasons, b.reason(gap))
	}
	cred.RequestedReason = strings.Join(reasons, "; ")
	for _, m := range a.MinimalFor {
		cred.MinimalFor = append(cred.MinimalFor, report.MinimalFor{Principal: report.Principal(m.Principal), Scopes: m.Scopes})
	}
	if b.proven(c) {
		for _, e := range a.Over {
			cred.OverRequested = append(cred.OverRequested, e.URI)
		}
	}
	cred.Scopes = b.rows(c, a)
	cred.Calls = b.ids(c.Calls)
	if c.Asked {
		cred.Consent = &report.Consent{Offline: c.Offline, Incremental: c.Incremental, GrantChecked: answer(c.ChecksGrant), TokenKept: c.KeepsToken}
	}
	return cred
}

// proven reports whether what no known call needs is needed by none.
func (b *builder) proven(c *model.Credential) bool {
	return b.assessments[c].UsesKnown && c.RequestedKnown() && c.Kind != model.UnknownKind
}

// rows are the reviewer's table: what to keep, to remove and to add.
func (b *builder) rows(c *model.Credential, a check.Assessment) []report.ScopeRow {
	var rows []report.ScopeRow
	for _, s := range c.Requested {
		uri := s.URI
		row := report.ScopeRow{Scope: uri, Named: b.named(s), Class: b.class(uri), Verdict: report.VerdictNeeded}
		i := slices.IndexFunc(a.Over, func(e check.Excess) bool { return e.URI == uri })
		switch _, ok := b.table.Scope(uri); {
		case !ok:
			row.Verdict = report.VerdictOtherAPI
		case slices.Contains(a.Contested, uri):
			row.Verdict = report.VerdictUnproven
			row.Calls = b.ids(check.NeededBy(uri, c, b.table))
		case i >= 0:
			row.Verdict = report.VerdictOverRequested
			if !b.proven(c) {
				row.Verdict = report.VerdictUnproven
			}
			row.ReplacedBy = a.Over[i].ReplacedBy
			row.Calls = b.ids(a.Over[i].Calls)
		default:
			row.Calls = b.ids(check.NeededBy(uri, c, b.table))
			if len(row.Calls) == 0 {
				row.Verdict = report.VerdictUnproven
			}
		}
		rows = append(rows, row)
	}
	for _, uri := range a.Missing {
		rows = append(rows, report.ScopeRow{Scope: uri, Class: b.class(uri), Verdict: report.VerdictMissing, Calls: b.ids(check.NeededBy(uri, c, b.table))})
	}
	slices.SortStableFunc(rows, func(x, y report.ScopeRow) int { return cmp.Compare(x.Scope, y.Scope) })
	return rows
}

// named are the places that name a scope, as far as they are known.
func (b *builder) named(s model.Scope) []report.Position {
	var all []report.Position
	places, _ := s.Places()
	for _, p := range places {
		if p.IsValid() {
			all = append(all, b.position(p))
		}
	}
	return all
}

func (b *builder) class(uri string) report.Class {
	if scope, ok := b.table.Scope(uri); ok {
		return report.Class(scope.Class)
	}
	return report.Class(scopemap.UnknownClass)
}

func (b *builder) ids(calls []*model.Call) []string {
	var ids []string
	for _, call := range calls {
		ids = append(ids, b.calls[call])
	}
	slices.SortFunc(ids, compareIDs)
	return ids
}

// classes are those of the scopes that the report says to ask for.
func (b *builder) classes(r *report.Report) []report.ScopeClass {
	var scopes []string
	for _, c := range r.Credentials {
		scopes = append(scopes, c.Minimal...)
		for _, m := range c.MinimalFor {
			scopes = append(scopes, m.Scopes...)
		}
		for _, row := range c.Scopes {
			scopes = append(scopes, row.ReplacedBy...)
		}
	}
	slices.Sort(scopes)
	var classes []report.ScopeClass
	for _, uri := range slices.Compact(scopes) {
		classes = append(classes, report.ScopeClass{Scope: uri, Class: b.class(uri)})
	}
	return classes
}
