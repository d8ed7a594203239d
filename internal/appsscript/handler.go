package appsscript

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// callbackNames are the functions that Chat runs unless its configuration names
// others.
var callbackNames = []string{
	"onMessage", "onAddToSpace", "onAddedToSpace", "onRemoveFromSpace", "onRemovedFromSpace", "onCardClick", "onAppCommand", "onSlashCommand", "onAppHome",
}

func (r *run) isHandler(name string) bool {
	return slices.Contains(callbackNames, name) || slices.Contains(r.manifest.functions, name)
}

// A handlerRun is a handler that is gone through.
type handlerRun struct {
	model.Handler
	otherWork bool
	uses      []*source // with what the calls on its path are made
}

func (r *run) handlerRun(e entry) *handlerRun {
	for _, h := range r.out.handlers {
		if h.Position == e.fn.at {
			return h
		}
	}
	h := &handlerRun{Handler: model.Handler{
		Transport: model.OverAppsScript, Position: e.fn.at, Closes: e.fn.at,
		Function: r.idOf(e.name), Package: r.project.ID,
		// Who sent the event is the platform's to check.
		VerifiesSender: model.Unknown,
	}}
	r.out.handlers = append(r.out.handlers, h)
	return h
}

// responds notes what a handler returned.
func (r *run) responds(h *handlerRun, returned value) {
	if r.recording {
		h.WritesMessage = isMessage(returned)
	}
}

// isMessage tells whether what a handler returns gives a message back.
func isMessage(v value) model.Truth {
	all := model.No
	for _, a := range v {
		all = all.Or(messageOf(a))
	}
	return all
}

func messageOf(a atom) model.Truth {
	switch {
	case a.kind == isAbsent:
		return model.No
	case a.kind == isResult && a.text == "CardService":
		return model.Yes
	case a.kind != isObject || a.obj.fn != nil:
		return model.Unknown
	}
	for _, name := range a.obj.order {
		if messageFields[name] && !a.obj.props[name].v.isNothing() {
			return model.Yes
		}
	}
	if len(a.obj.order) == 0 && !a.obj.open && !a.obj.list {
		return model.No // {}
	}
	return model.Unknown
}

// messageFields are the fields of a message, of the answer to an event, and of
// what an add-on answers.
var messageFields = map[string]bool{
	"text": true, "cards": true, "cardsV2": true, "cards_v2": true, "fallbackText": true, "attachment": true,
	"accessoryWidgets": true, "actionResponse": true, "hostAppDataAction": true, "renderActions": true, "action": true,
}
