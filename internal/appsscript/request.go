package appsscript

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// toChat reads a request to the Chat API's host.
func (r *run) toChat(q httpRequest) []madeCall {
	var found []madeCall
	for _, verb := range q.verbs {
		methods := r.routes(verb, q.url.Path)
		switch {
		case len(methods) == 1 && isWebhook(q.url, methods[0]):
			found = append(found, q.webhook(false))
		case len(methods) == 1:
			found = append(found, r.rawCall(q, methods[0]))
		default:
			r.unread(q, known.Unrouted(verb, methods))
		}
	}
	return found
}

// routes are the methods that a request may call. A name at the end of the path,
// after what is not known, is taken for that of a collection and not for an ID,
// where that can be.
func (r *run) routes(verb, path string) []scopemap.Method {
	methods := r.table.Route(verb, known.Wild(path))
	segments := strings.Split(path, "/")
	last := segments[len(segments)-1]
	if len(methods) < 2 || last == "" || strings.Contains(last, known.Hole) {
		return methods
	}
	named := slices.DeleteFunc(slices.Clone(methods), func(m scopemap.Method) bool { return !strings.HasSuffix(m.Path, "/"+last) })
	if len(named) > 0 {
		return named
	}
	return methods
}

// rawCall is the call that a request makes.
func (r *run) rawCall(q httpRequest, method scopemap.Method) madeCall {
	auth := q.auth
	if auth.none {
		auth.add(r.without(q))
	}
	made := madeCall{method: method, client: model.AppsScript, at: q.at, auth: auth}
	made.certain, made.possible = request{path: one(textAtom(q.url.Path, q.at)), body: q.body,
		query: func(c known.Condition) known.Truth { return known.Parameter(q.url.Query, c.Parameter(), c.Holds) }}.conditions(method)
	made.toSender = q.isToSender()
	return made
}

// without is the credential of a request that carries no token: the key in its
// address, or none.
func (r *run) without(q httpRequest) *source {
	c := &model.Credential{Kind: model.NoCredential, Position: q.at, Function: r.functionID(), Package: r.project.ID}
	if known.HasParameter(q.url.Query, "key") {
		c.Kind = model.APIKey
	}
	return r.intern(c)
}

// isToSender reports whether a message goes to the space of the event.
func (q httpRequest) isToSender() bool {
	before, after, ok := strings.Cut(q.url.Path, known.Hole)
	return ok && strings.TrimSuffix(before, "/") == "/v1" && after == "/messages" && len(q.text.parts) > 0 && isEventSpace(value{q.text.parts[0]})
}

// isWebhook reports whether a request that would create a message goes to the
// URL of an incoming webhook: its key and its token are parameters.
func isWebhook(url known.URL, method scopemap.Method) bool {
	return method.ID == messagesCreate && known.HasParameter(url.Query, "key") && known.HasParameter(url.Query, "token")
}

const messagesCreate = "chat.spaces.messages.create"

func (q httpRequest) webhook(likely bool) madeCall {
	made := madeCall{method: scopemap.Method{ID: model.MethodWebhook}, client: model.Webhook, at: q.at, likely: likely, request: q}
	for _, src := range q.auth.sources {
		made.auth.add(src) // it is not needed, and is sent all the same
	}
	return made
}

// toUnknown reads a request to a host that is not known. One that posts a Chat
// message is likely one to a webhook; any other may go to the Chat API.
func (r *run) toUnknown(q httpRequest) {
	for _, src := range q.auth.sources {
		r.useUnknown(src, q.at, "a request to an address that is not known is sent with it")
	}
	if h := r.under.handler; h != nil && r.recording {
		h.otherWork = true
	}
	if slices.Contains(q.verbs, "POST") && q.postsMessage() {
		r.record(q.webhook(true))
	}
}

// postsMessage reports whether the body is a Chat message: by names that only a
// Chat message has, or by its text alone where the setting that the address is
// read from names Chat.
func (q httpRequest) postsMessage() bool {
	why, _ := q.text.reason()
	named := strings.Contains(strings.ToLower(why), "chat")
	for _, a := range q.body {
		if a.kind == isJSON {
			for _, b := range a.inner {
				if b.kind == isObject && (b.obj.props["cardsV2"] != nil || b.obj.props["cards_v2"] != nil || named && b.obj.props["text"] != nil) {
					return true
				}
			}
		}
		if a.kind == isText && (strings.Contains(a.text, `"cardsV2"`) || named && strings.Contains(a.text, `"text"`)) {
			return true
		}
	}
	return false
}

// elsewhere reads a request to another host: of another Google API, or of
// somebody else, who may do anything with a token.
func (r *run) elsewhere(q httpRequest) {
	api := googleAPI(q.url.Host, q.url.Path)
	for _, src := range q.auth.sources {
		switch {
		case api == eventsService:
			r.uses(src, api)
			r.useUnknown(src, q.at, "the Workspace Events API is called with it, by a request that is not read")
		case api != "":
			r.uses(src, api)
		default:
			r.useUnknown(src, q.at, "its access token is sent to "+q.url.Host)
		}
	}
	r.escape(q.body, q.at, "its access token is sent in the body of a request")
	if h := r.under.handler; h != nil && api == "" && r.recording && (holdsEvent(q.body) || holdsEvent(q.text.parts)) {
		h.otherWork = true // who gets the event may answer it
	}
}

// unread notes a request to the Chat API whose method is not known.
func (r *run) unread(q httpRequest, reason string) {
	r.gap(model.GapMethod, q.at, reason)
	for _, src := range q.auth.sources {
		r.useUnknown(src, q.at, "a request to the Chat API is sent with it whose method is not known")
	}
	if len(q.auth.gaps) > 0 {
		r.useUnknown(r.out.manifest, q.at, "a request to the Chat API is sent with a token that may be its")
	}
}
