package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// anyAsked narrows what a call of another API needs to what the credential asks
// for of it: where any of many scopes will do, none of them is the one to ask
// for instead.
func anyAsked(need scopemap.Need, c *model.Credential) scopemap.Need {
	uris := c.URIs()
	narrow := slices.Clone(need)
	for i, r := range narrow {
		if r.When != "" {
			continue
		}
		narrow[i].AllOf = slices.Clone(r.AllOf)
		for j, clause := range r.AllOf {
			asked := slices.DeleteFunc(slices.Clone(clause), func(s string) bool { return !slices.Contains(uris, s) })
			if len(asked) > 0 {
				narrow[i].AllOf[j] = asked
			}
		}
	}
	return narrow
}
