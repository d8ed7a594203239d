package report

import "slices"

// concerns reports whether a finding is about the program. One that is about none
// of them may be about any.
func (v *view) concerns(f Finding, p Program) bool { return v.isAbout(f, p) || v.isNobodys(f) }

// A subject is what decides which programs a finding is about.
type subject struct {
	call, credential string
	position         Position
}

// isNobodys is asked for every program, so it looks at all of them once.
func (v *view) isNobodys(f Finding) bool {
	of := subject{f.Call, f.Credential, f.Position}
	nobodys, asked := v.nobodys[of]
	if !asked {
		nobodys = !slices.ContainsFunc(v.Programs, func(p Program) bool { return v.isAbout(f, p) })
		v.nobodys[of] = nobodys
	}
	return nobodys
}

// isAbout reports whether the program has all that the finding names. Of a shared
// credential that lacks a scope, only those are at fault who make the call.
func (v *view) isAbout(f Finding, p Program) bool {
	if f.Call == "" && f.Credential == "" {
		return v.hasHandlerAt(f.Position, p)
	}
	return (f.Call == "" || slices.Contains(p.Calls, f.Call)) &&
		(f.Credential == "" || slices.Contains(p.Credentials, f.Credential))
}

// hasHandlerAt reports whether a handler stands there that makes calls of the
// program, or uses its credentials.
func (v *view) hasHandlerAt(at Position, p Program) bool {
	return slices.ContainsFunc(v.Handlers, func(h Handler) bool {
		return h.Position == at && (shares(h.Calls, p.Calls) || shares(h.Credentials, p.Credentials))
	})
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// toChange reports whether something is to be done about the scope.
func (row ScopeRow) toChange() bool {
	return row.Verdict == VerdictOverRequested || row.Verdict == VerdictMissing
}

// accepts reports whether a finding about that scope is suppressed: somebody said
// why it may stay as it is.
func (r *Report) accepts(c *Credential, row ScopeRow) bool {
	check := CheckOverScope
	if row.Verdict == VerdictMissing {
		check = CheckMissingScope
	}
	return slices.ContainsFunc(r.Findings, func(f Finding) bool {
		return f.Suppressed != nil && f.Check == check && f.Credential == c.ID && slices.Contains(f.Scopes, row.Scope)
	})
}
