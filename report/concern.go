package report

import "slices"

// concerns reports whether a finding is about the program. One that is about none
// of them may be about any.
func (v *view) concerns(f Finding, p Program) bool { return v.isAbout(f, p) || v.isNobodys(f) }

// A subject is what decides which programs a finding is about.
type subject struct {
	call, credential, file string
}

// isNobodys is asked for every program, so it looks at all of them once.
func (v *view) isNobodys(f Finding) bool {
	of := subject{f.Call, f.Credential, f.Position.File}
	nobodys, asked := v.nobodys[of]
	if !asked {
		nobodys = !slices.ContainsFunc(v.Programs, func(p Program) bool { return v.isAbout(f, p) })
		v.nobodys[of] = nobodys
	}
	return nobodys
}

// isAbout reports whether the program has all that the finding names. Of a shared
// credential that lacks a scope, only those are at fault who make the call. One that
// names neither is about what the program has in its file.
func (v *view) isAbout(f Finding, p Program) bool {
	if f.Call == "" && f.Credential == "" {
		return v.hasPartIn(f.Position.File, p)
	}
	return (f.Call == "" || slices.Contains(p.Calls, f.Call)) &&
		(f.Credential == "" || slices.Contains(p.Credentials, f.Credential))
}

// hasPartIn reports whether a call or a credential of the program stands in a file,
// or a handler that has to do with them.
func (v *view) hasPartIn(file string, p Program) bool {
	return slices.ContainsFunc(p.Calls, func(id string) bool { return v.calls[id] != nil && v.calls[id].Position.File == file }) ||
		slices.ContainsFunc(p.Credentials, func(id string) bool { return v.creds[id] != nil && v.creds[id].Position.File == file }) ||
		slices.ContainsFunc(v.Handlers, func(h Handler) bool {
			return h.Position.File == file && (shares(h.Calls, p.Calls) || shares(h.Credentials, p.Credentials))
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
