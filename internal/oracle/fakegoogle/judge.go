package fakegoogle

import "github.com/chatscopelint/chatscopelint/scopemap"

// principals are those of the scope table that the bearer of a token can be.
var principals = map[Principal][]scopemap.Principal{
	App:  {scopemap.App, scopemap.AppAdminApproved},
	User: {scopemap.User, scopemap.UserAdmin},
}

// judge decides about a call of m by the scope table: a principal of the token
// needs a row of which the token's scopes meet every group.
func judge(m scopemap.Method, c Call) Refusal {
	open := scopemap.Need(m.Alternatives(c.Conditions, nil)).For(principals[c.Principal]...)
	if len(open) == 0 {
		return WrongPrincipal
	}
	for _, row := range open {
		if row.SatisfiedBy(c.Scopes) {
			return Passed
		}
	}
	return LacksScope
}
