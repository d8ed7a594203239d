package appsscript

import (
	"regexp"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// chatCall reads a call of the advanced Chat service: Spaces.Messages.create is
// chat.spaces.messages.create. Its arguments are the resource that is sent, the
// parts of the path, the optional arguments and the headers.
func (r *run) chatCall(name string, s site) value {
	result := one(r.result("Chat", name, s))
	if strings.HasPrefix(name, "new") && !strings.Contains(name, ".") {
		o := r.newObject(s.at) // an empty resource: Chat.newMessage()
		return one(o.atom())
	}
	method, ok := r.table.Method(discoveryID(name))
	if !ok {
		r.gap(model.GapMethod, s.at, "the scope table has no method for "+name+" of the advanced Chat service")
		r.useUnknown(r.out.manifest, s.at, "a method of the Chat API is called with it that is not known")
		return result
	}
	var q request
	n := 0
	if hasBody(method) {
		q.body, n = s.arg(0), 1
	}
	q.path = s.arg(n)
	n += strings.Count(method.Template, "{")
	if method.ID == "chat.media.upload" {
		n++ // the blob
	}
	q.options = s.arg(n)
	auth := r.headers(s.arg(n + 1))
	if auth.none {
		auth.add(r.out.manifest)
	}
	r.callbacks(s.args)
	made := madeCall{method: method, client: model.AppsScript, at: s.at, auth: auth}
	made.certain, made.possible = q.conditions(method)
	made.toSender = isEventSpace(q.path)
	r.record(made)
	return result
}

// discoveryID is the discovery document's name for a method of the service.
func discoveryID(name string) string {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if part != "" {
			parts[i] = strings.ToLower(part[:1]) + part[1:]
		}
	}
	if last := len(parts) - 1; parts[last] == "remove" {
		parts[last] = "delete" // which is a word of the language
	}
	return "chat." + strings.Join(parts, ".")
}

func hasBody(m scopemap.Method) bool { return m.HTTPMethod != "GET" && m.HTTPMethod != "DELETE" }

// isEventSpace reports whether a value is the name of the space that the event
// came from.
func isEventSpace(v value) bool {
	for _, a := range v {
		if a.kind == isText && a.text == known.Hole && len(a.parts) == 1 {
			a = a.parts[0]
		}
		if a.kind != isEvent || !eventSpace.MatchString(a.text) {
			return false
		}
	}
	return len(v) > 0
}

// eventSpace are the parts of an event that name its space: of a Chat app, and
// of an add-on.
var eventSpace = regexp.MustCompile(`^(\.chat(\.[A-Za-z]+Payload)?)?(\.message)?\.space\.name$`)
