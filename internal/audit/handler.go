package audit

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/scenario"
	"github.com/chatscopelint/chatscopelint/report"
)

func (b *builder) handler(h *model.Handler) report.Handler {
	handler := report.Handler{
		ID: b.handlers[h], Position: b.position(h.Position), Function: h.Function,
		Transport: report.Transport(h.Transport), Responds: responds(h),
		VerifiesSender: answer(h.VerifiesSender), OtherGoogleAPIs: h.OtherAPIs,
	}
	for _, on := range h.Calls {
		handler.Calls = append(handler.Calls, b.calls[on.Call])
	}
	for _, on := range h.Credentials {
		handler.Credentials = append(handler.Credentials, b.credentials[on.Credential])
	}
	slices.SortFunc(handler.Credentials, compareIDs)
	return handler
}

func responds(h *model.Handler) report.Responds {
	switch inResponse, byCall := h.Responds(); {
	case inResponse && byCall:
		return report.RespondsBoth
	case inResponse:
		return report.RespondsSync
	case byCall:
		return report.RespondsAsync
	}
	return report.RespondsNone
}

// answer is a truth as the report gives it: nil where it is not known.
func answer(t model.Truth) *bool {
	if t == model.Unknown {
		return nil
	}
	yes := t == model.Yes
	return &yes
}

// onPath adds to a call on which handler's path it lies, the first of several,
// and when it runs there.
func (b *builder) onPath(call report.Call, handlers []*model.Handler, c *model.Call) report.Call {
	before, after := false, false
	for _, h := range handlers {
		for _, on := range h.Calls {
			if on.Call == c {
				before, after = before || on.Sync, after || on.Async
			}
		}
	}
	switch {
	case len(handlers) == 0:
		return call
	case before && after:
		call.Timing = report.TimingBoth
	case after:
		call.Timing = report.TimingAsync
	default:
		call.Timing = report.TimingSync
	}
	call.Handler = b.handlers[handlers[0]]
	return call
}

func (b *builder) scenario(s scenario.Instance) report.Scenario {
	row := report.Scenario{ID: s.ID, Requires: s.Requires}
	for _, at := range s.Evidence {
		row.Evidence = append(row.Evidence, b.position(at))
	}
	return row
}
