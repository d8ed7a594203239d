package check

import (
	"path"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// ScopePlace is where a finding about scopes of a credential stands, and the
// function that holds the place: in the package that completes the proof, where
// the first of the scopes is named, else where the credential is made, else at
// the call that it comes from.
func ScopePlace(c *model.Credential, scopes []string) (at model.Position, function string) {
	var candidates []model.Position
	for _, uri := range scopes {
		for _, s := range c.Requested {
			if s.URI == uri && s.Position.IsValid() {
				candidates = append(candidates, s.Position)
			}
		}
	}
	candidates = append(candidates, c.Position)
	for _, at := range slices.Backward(c.Via) {
		candidates = append(candidates, at)
	}
	pkg := completes(c)
	for _, p := range candidates {
		if packageOf(p) == pkg {
			return p, functionAt(c, p)
		}
	}
	return c.Position, functionAt(c, c.Position)
}

// completes is the package in which the last of the credential's calls is
// known to be its.
func completes(c *model.Credential) string {
	rank, pkg := -1, packageOf(c.Position)
	if len(c.Calls) == 0 && len(c.Via) > 0 {
		return packageOf(c.Via[0])
	}
	for _, call := range c.Calls {
		for _, r := range call.Reaches() {
			if r.Credential == c && r.Rank > rank {
				rank, pkg = r.Rank, packageOf(r.Closes)
			}
		}
	}
	return pkg
}

func packageOf(p model.Position) string { return path.Dir(p.File) }

// functionAt is the function that holds the position, as far as the credential
// knows it.
func functionAt(c *model.Credential, at model.Position) string {
	if packageOf(at) == packageOf(c.Position) {
		return c.Function
	}
	for _, call := range c.Calls {
		for _, r := range call.Reaches() {
			if r.Credential == c && packageOf(r.Closes) == packageOf(at) {
				return r.Function
			}
		}
	}
	return c.Function
}
