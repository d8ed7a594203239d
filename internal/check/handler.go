package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// MadeForNothing reports whether an event handler makes the credential before
// its response is complete, and nothing uses it; and which handler.
func MadeForNothing(m *model.Model, c *model.Credential) (*model.Handler, bool) {
	if c.Kind == model.NoCredential {
		return nil, false
	}
	if len(c.Calls)+len(c.MayServe)+len(c.OtherAPIs)+len(c.UnknownUses) > 0 || c.Escapes {
		return nil, false
	}
	for _, h := range m.Handlers {
		if slices.ContainsFunc(h.Credentials, func(on model.HandlerCredential) bool { return on.Credential == c && on.MadeSync }) {
			return h, true
		}
	}
	return nil, false
}

// CouldAnswer are the calls of a handler that its response could take the place
// of: they are all that it calls before its response is complete, each writes a
// message into the space that the event came from, and the response has none.
func CouldAnswer(h *model.Handler) []*model.Call {
	if h.Transport != model.OverHTTP && h.Transport != model.OverAppsScript {
		return nil
	}
	if h.WritesMessage != model.No || h.OtherWork || len(h.OtherAPIs) > 0 {
		return nil
	}
	var calls []*model.Call
	for _, on := range h.Calls {
		switch {
		case !on.Sync:
			continue
		case h.Transport == model.OverHTTP && slices.ContainsFunc(on.Call.Reaches(), func(r *model.Reach) bool { return actsAsUser(r.Credential) }):
			return nil // the response is the app's
		case on.Async || on.Several || !on.ToSender || on.Call.Method != "chat.spaces.messages.create" || on.Call.Likely:
			return nil
		}
		calls = append(calls, on.Call)
	}
	return calls
}

func actsAsUser(c *model.Credential) bool { return c.Kind == model.User || c.Kind == model.Delegation }
