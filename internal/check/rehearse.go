package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// holds rehearses a change on copies of credentials: all that they have in
// excess is gone, and for each call the verdict is what it was, with the scopes
// that are perhaps asked for and without them.
func (x *Changes) holds(members []*model.Credential, change func(*model.Credential)) bool {
	after := rehearse(members, change)
	for i, c := range members {
		before, now := x.assess(c), Assess(after[i], x.table)
		if len(now.Over) > 0 || !slices.Equal(before.Missing, now.Missing) || !slices.Equal(before.Contested, now.Contested) {
			return false
		}
	}
	return x.sameVerdicts(members, after) && x.sameVerdicts(rehearse(members, onlySure), rehearse(after, onlySure))
}

// onlySure leaves a credential the scopes that it surely asks for.
func onlySure(c *model.Credential) {
	c.Requested = slices.DeleteFunc(slices.Clone(c.Requested), func(s model.Scope) bool { return s.Doubtful })
}

func (x *Changes) sameVerdicts(before, after []*model.Credential) bool {
	for i, c := range before {
		for n, call := range c.Calls {
			if !slices.Equal(x.verdicts(call), x.verdicts(after[i].Calls[n])) {
				return false
			}
		}
	}
	return true
}

func (x *Changes) verdicts(call *model.Call) []Verdict {
	var all []Verdict
	for _, path := range call.Paths {
		for _, r := range path.Reaches {
			all = append(all, Judge(call, r, x.table))
		}
	}
	return all
}

// rehearse copies credentials, with the calls that they reach, and changes the
// copies.
func rehearse(members []*model.Credential, change func(*model.Credential)) []*model.Credential {
	copies := make(map[*model.Credential]*model.Credential)
	var after []*model.Credential
	for _, c := range members {
		clone := *c
		change(&clone)
		copies[c] = &clone
		after = append(after, &clone)
	}
	calls := make(map[*model.Call]*model.Call)
	for _, c := range after {
		c.Among = mapped(c.Among, copies)
		c.Calls = slices.Clone(c.Calls)
		for i, call := range c.Calls {
			if calls[call] == nil {
				calls[call] = copyCall(call, copies)
			}
			c.Calls[i] = calls[call]
		}
	}
	return after
}

func mapped(list []*model.Credential, copies map[*model.Credential]*model.Credential) []*model.Credential {
	list = slices.Clone(list)
	for i, c := range list {
		if clone, ok := copies[c]; ok {
			list[i] = clone
		}
	}
	return list
}

func copyCall(call *model.Call, copies map[*model.Credential]*model.Credential) *model.Call {
	clone := *call
	clone.Paths = slices.Clone(call.Paths)
	for i, path := range clone.Paths {
		reaches := slices.Clone(path.Reaches)
		for n, r := range reaches {
			if c, ok := copies[r.Credential]; ok {
				reach := *r
				reach.Credential = c
				reaches[n] = &reach
			}
		}
		clone.Paths[i].Reaches = reaches
	}
	return &clone
}
