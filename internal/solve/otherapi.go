package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// Calls of another API that takes Chat scopes are calls like those of the Chat
// API, unless they are about something else than Chat.

// isElsewhere reports whether a call is not about Chat: an argument says so.
func (r *reading) isElsewhere(c sending) bool {
	name, _ := r.named(c.call)
	return slices.ContainsFunc(known.ChatOnly[name], func(condition known.Condition) bool {
		values, _ := r.argument(c, condition)
		given := slices.ContainsFunc(values, func(v *variable) bool { return len(v.places()) > 0 })
		return given && r.holds(c, condition) == known.Never
	})
}

// servesElsewhere notes that the clients of a call are not there for Chat alone:
// what they ask for by default may be for what else they do.
func (r *reading) servesElsewhere(call *object) {
	for _, service := range r.slot(call, known.SlotClient).places() {
		if service.obj.typ != known.TypeService {
			continue
		}
		for _, src := range r.sourcesFor(service.obj) {
			if src.defaulted {
				src.credential.AddUnknownUse(call.at, "it serves what is not of Chat, and its scopes are not named")
			}
		}
	}
}

// usesOther notes the other API whose client uses the credential, and reports
// whether there is one.
func usesOther(c *model.Credential, pkg string) bool {
	api := known.OtherAPI(pkg)
	if api != "" && !slices.Contains(c.OtherAPIs, api) {
		c.OtherAPIs = append(c.OtherAPIs, api)
		slices.Sort(c.OtherAPIs)
	}
	return api != ""
}
