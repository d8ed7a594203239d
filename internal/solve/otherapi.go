package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// Calls of another API that takes Chat scopes are calls like those of the Chat
// API, unless they are about something else than Chat.

// isElsewhere reports whether a call is not about Chat: of the arguments that
// say what it is about, the first that is given decides.
func (r *reading) isElsewhere(c sending) bool {
	name, _ := r.named(c.call)
	for _, condition := range known.ChatOnly[name] {
		if r.isGiven(c, condition) {
			return r.holds(c, condition) == known.Never
		}
	}
	return false
}

// isGiven reports whether the argument that a condition is about may be set.
func (r *reading) isGiven(c sending, condition known.Condition) bool {
	values, _ := r.within(r.argument(c, condition), condition, c.by)
	return slices.ContainsFunc(values, func(v *variable) bool {
		if condition.Each {
			return len(r.listOf(v).values) > 0
		}
		return len(v.places()) > 0
	})
}

// servesElsewhere notes that the clients of a call are not there for Chat alone:
// what they ask for by default may be for what else they do.
func (r *reading) servesElsewhere(call *object) {
	for _, src := range r.sourcesOfCall(call) {
		if src.defaulted {
			src.credential.AddUnknownUse(call.at, "it serves what is not of Chat, and its scopes are not named")
		}
	}
}

// sourcesOfCall are the credentials of the clients that a call is made with.
func (r *reading) sourcesOfCall(call *object) []credentialOf {
	var all []credentialOf
	for _, service := range r.slot(call, known.SlotClient).places() {
		if service.obj.typ == known.TypeService {
			all = append(all, r.sourcesFor(service.obj)...)
		}
	}
	return all
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
