package model

import (
	"cmp"
	"fmt"
	"slices"
)

// Key tells calls apart: a call counts once per place and method.
func (c *Call) Key() string { return fmt.Sprint(c.Position, c.Method) }

// Key tells credentials apart: by where they are made and what they ask for.
func (c *Credential) Key() string {
	return fmt.Sprint(c.Position, c.Kind, c.URIs(), c.Unknown, c.UnknownKind, c.Defaulted, c.MaybeApp)
}

// Add takes a program in. A call that an earlier program already has is the same
// one, and so is a credential that is used for the same: what one program needs of
// a credential is no other's need.
func (m *Model) Add(p Program) {
	credentials := make(map[*Credential]*Credential)
	for i, c := range p.Credentials {
		slices.SortFunc(c.Calls, CompareCalls)
		credentials[c] = m.credential(c)
		p.Credentials[i] = credentials[c]
	}
	for _, c := range p.Credentials {
		for i, other := range c.Among {
			if merged, ok := credentials[other]; ok {
				c.Among[i] = merged
			}
		}
	}
	calls := make(map[*Call]*Call)
	for i, c := range p.Calls {
		for _, path := range c.Paths {
			for _, r := range path.Reaches {
				if merged, ok := credentials[r.Credential]; ok {
					r.Credential = merged
				}
			}
		}
		c.Entries = withMerged(c.Entries, credentials)
		calls[c] = m.call(c)
		p.Calls[i] = calls[c]
	}
	for _, c := range p.Credentials {
		for i, call := range c.Calls {
			if merged, ok := calls[call]; ok {
				c.Calls[i] = merged
			}
		}
		slices.SortFunc(c.Calls, CompareCalls)
		c.Calls = slices.Compact(c.Calls)
	}
	for _, c := range p.Credentials {
		for _, call := range p.Calls {
			if call.isOpen() && !slices.Contains(c.Calls, call) && !slices.Contains(c.MayServe, call) {
				c.MayServe = append(c.MayServe, call)
			}
		}
		for _, method := range p.Strangers {
			c.mayServe(method)
		}
	}
	for i, h := range p.Handlers {
		for n, c := range h.Calls {
			if merged, ok := calls[c.Call]; ok {
				h.Calls[n].Call = merged
			}
		}
		for n, c := range h.Credentials {
			if merged, ok := credentials[c.Credential]; ok {
				h.Credentials[n].Credential = merged
			}
		}
		p.Handlers[i] = m.handler(h)
	}
	for _, s := range p.Secrets {
		if merged, ok := calls[s.Call]; ok {
			s.Call = merged
		}
		m.AddSecret(s)
	}
	for _, g := range p.Gaps {
		if !slices.Contains(m.Unresolved, g) {
			m.Unresolved = append(m.Unresolved, g)
		}
	}
	m.addProgram(p)
}

// addProgram lists a program. What no command reaches is one program, whichever
// packages it is in.
func (m *Model) addProgram(p Program) {
	if !p.Main() {
		if len(p.Calls)+len(p.Credentials)+len(p.Handlers) == 0 {
			return
		}
		if i := slices.IndexFunc(m.Programs, func(old Program) bool { return !old.Main() }); i >= 0 {
			p.Calls = distinct(m.Programs[i].Calls, p.Calls)
			p.Credentials = distinct(m.Programs[i].Credentials, p.Credentials)
			p.Handlers = distinct(m.Programs[i].Handlers, p.Handlers)
			m.Programs = slices.Delete(m.Programs, i, i+1)
			slices.SortFunc(p.Calls, CompareCalls)
			slices.SortFunc(p.Credentials, CompareCredentials)
		}
	}
	m.Programs = append(m.Programs, p)
}

// distinct is what is in a or in b, once.
func distinct[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

func (m *Model) call(c *Call) *Call {
	for _, old := range m.Calls {
		if old.Key() == c.Key() {
			old.merge(c)
			return old
		}
	}
	m.Calls = append(m.Calls, c)
	slices.SortFunc(m.Calls, CompareCalls)
	return c
}

func (c *Call) merge(other *Call) {
	for _, path := range other.Paths {
		c.AddPath(path)
	}
	for _, e := range other.Entries {
		c.AddEntry(e)
	}
	for _, g := range other.Gaps {
		c.AddGap(g)
	}
	if !c.Sent.IsValid() || other.Sent.IsValid() && other.Sent.Compare(c.Sent) < 0 {
		c.Sent = other.Sent
	}
}

// mayServe notes a call that is not seen to run.
func (c *Credential) mayServe(method string) {
	if !slices.ContainsFunc(c.MayServe, func(call *Call) bool { return call.Method == method && len(call.Paths) == 0 }) {
		c.MayServe = append(c.MayServe, &Call{Method: method})
	}
}

// isOpen reports whether credentials that are not known reach the call where
// something may run it.
func (c *Call) isOpen() bool {
	return slices.ContainsFunc(c.Paths, func(p Path) bool { return p.Open && !p.Unreachable })
}

// AddPath adds a path unless there is one with the same credentials.
func (c *Call) AddPath(path Path) {
	for _, old := range c.Paths {
		if old.Open == path.Open && old.Dead == path.Dead && old.Unreachable == path.Unreachable && old.Off == path.Off && slices.EqualFunc(old.Reaches, path.Reaches, (*Reach).Same) {
			return
		}
	}
	c.Paths = append(c.Paths, path)
}

// AddGap adds a gap once.
func (c *Call) AddGap(g Gap) {
	if !slices.Contains(c.Gaps, g) {
		c.Gaps = append(c.Gaps, g)
	}
}

// Same reports whether r and o are the same credential under the same
// conditions.
func (r *Reach) Same(o *Reach) bool {
	return r.Credential == o.Credential && slices.Equal(r.Certain, o.Certain) && slices.Equal(r.Possible, o.Possible)
}

func (m *Model) credential(c *Credential) *Credential {
	for _, old := range m.Credentials {
		if old.Key() == c.Key() && old.UsedLike(c) {
			old.merge(c)
			return old
		}
	}
	m.Credentials = append(m.Credentials, c)
	slices.SortFunc(m.Credentials, CompareCredentials)
	return c
}

// UsedLike reports whether c and other reach the same calls, under the same
// conditions, and other APIs.
func (c *Credential) UsedLike(other *Credential) bool {
	return slices.Equal(c.OtherAPIs, other.OtherAPIs) && slices.EqualFunc(c.Calls, other.Calls, func(a, b *Call) bool {
		return a.Key() == b.Key() && slices.Equal(a.conditionsOf(c), b.conditionsOf(other))
	})
}

// conditionsOf are the conditions under which a credential reaches the call, in a
// form that can be compared.
func (c *Call) conditionsOf(cred *Credential) []string {
	var all []string
	for _, path := range c.Paths {
		for _, r := range path.Reaches {
			if r.Credential == cred {
				all = append(all, fmt.Sprint(path.Unreachable, r.Certain, r.Possible))
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (c *Credential) merge(other *Credential) {
	for _, a := range other.Among {
		c.AddAmong(a)
	}
	c.AddPlaces(other.Requested)
	c.Escapes = c.Escapes || other.Escapes
	c.ChecksGrant = c.ChecksGrant.Or(other.ChecksGrant)
	c.Asked, c.KeepsToken = c.Asked || other.Asked, c.KeepsToken || other.KeepsToken
	c.Offline, c.Incremental = c.Offline || other.Offline, c.Incremental || other.Incremental
	for _, g := range other.UnknownUses {
		if !slices.Contains(c.UnknownUses, g) {
			c.UnknownUses = append(c.UnknownUses, g)
		}
	}
	for _, api := range other.OtherAPIs {
		if !slices.Contains(c.OtherAPIs, api) {
			c.OtherAPIs = append(c.OtherAPIs, api)
		}
	}
	slices.Sort(c.OtherAPIs)
	c.Calls = append(c.Calls, other.Calls...)
}

// AddSecret takes a secret in, one a place. One that a call is known for comes
// before one of which it is not.
func (m *Model) AddSecret(s Secret) {
	i := slices.IndexFunc(m.Secrets, func(old Secret) bool { return old.Position == s.Position })
	switch {
	case i < 0:
		m.Secrets = append(m.Secrets, s)
		slices.SortFunc(m.Secrets, func(a, b Secret) int { return a.Position.Compare(b.Position) })
	case m.Secrets[i].Call == nil:
		m.Secrets[i] = s
	}
}

// handler takes a handler in. Programs that share one may do other things in it.
func (m *Model) handler(h *Handler) *Handler {
	for _, old := range m.Handlers {
		if old.Position == h.Position && old.Function == h.Function && old.Transport == h.Transport {
			old.merge(h)
			return old
		}
	}
	m.Handlers = append(m.Handlers, h)
	slices.SortFunc(m.Handlers, CompareHandlers)
	return h
}

func (h *Handler) merge(other *Handler) {
	h.WritesMessage = h.WritesMessage.Or(other.WritesMessage)
	if h.VerifiesSender != other.VerifiesSender {
		h.VerifiesSender = Unknown
	}
	h.OtherWork = h.OtherWork || other.OtherWork
	for _, api := range other.OtherAPIs {
		if !slices.Contains(h.OtherAPIs, api) {
			h.OtherAPIs = append(h.OtherAPIs, api)
		}
	}
	slices.Sort(h.OtherAPIs)
	h.Idle = slices.DeleteFunc(h.Idle, func(c IdleClient) bool { return !slices.Contains(other.Idle, c) })
	for _, c := range other.Calls {
		h.AddCall(c)
	}
	for _, c := range other.Credentials {
		h.AddCredential(c)
	}
}

// CompareCalls orders calls by position and method.
func CompareCalls(a, b *Call) int {
	return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Method, b.Method))
}

// CompareCredentials orders credentials by position, kind and scopes.
func CompareCredentials(a, b *Credential) int {
	return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Kind, b.Kind), slices.Compare(a.URIs(), b.URIs()), cmp.Compare(a.Key(), b.Key()))
}
