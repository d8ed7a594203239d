package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A rawRequest is one HTTP request that is sent without a client of the API.
type rawRequest struct {
	by     happening
	place  *place // the request
	client *variable
	url    known.URL
	verb   string // "" where it is not known
}

// sentRaw reads a plain HTTP request: one to the Chat API is a call. One that
// may go there is a use of its credential that is not known.
func (r *reading) sentRaw(e happening) {
	for _, p := range e.args[1].places() {
		if p.obj.kind == unknown || p.obj.typ == known.TypeInbound {
			if !handsOn(e.in, p) {
				r.usedUnknown(e, r.rawSources(e.args[0]), "a plain HTTP request is sent with it")
			}
			continue
		}
		urls := r.urlTexts(r.field(p, "URL").holds)
		paired := len(urls.values) == 1 || len(r.verbs(p)) == 1
		for _, t := range urls.values {
			req := rawRequest{by: e, place: p, client: e.args[0], url: known.SplitURL(t.value)}
			if api, ok := known.APIOf(req.url.Host, req.url.Path); ok {
				r.sights = append(r.sights, sight{what: known.CallsElsewhere, id: api, in: e.in, site: -1})
			}
			r.asksTokenInfo = r.asksTokenInfo || known.IsTokenInfo(req.url.Path)
			switch {
			case known.IsChatHost(req.url.Host) && !paired:
				r.unread(req, "which verb goes with which address of a plain HTTP request is not known")
			case known.IsChatHost(req.url.Host):
				r.toChat(req)
			case strings.Contains(req.url.Host, known.Hole), known.TakesChatScopes(req.url.Host):
				r.toUnknown(req, urls)
			}
		}
	}
}

// handsOn reports whether a transport of the program sends the request that it
// was given: that counts where it was sent first.
func handsOn(by *instance, req *place) bool {
	f := by.frame()
	return strings.HasSuffix(f.fn.ID, ").RoundTrip") && len(f.params) > 1 && f.params[1].contains(req)
}

// usedUnknown notes that the credentials of a request are used in a way that is
// not known.
func (r *reading) usedUnknown(e happening, sources []source, reason string) {
	for _, src := range sources {
		if src.kind != model.NoCredential && src.kind != model.UnknownKind {
			r.credential(src).AddUnknownUse(e.in.place(e.in.at), reason)
		}
	}
}

// toChat reads a request to the Chat API's host: the verb and the path say which
// method it calls.
func (r *reading) toChat(req rawRequest) {
	for _, verb := range r.verbs(req.place) {
		req.verb = verb
		methods := r.table.Route(verb, known.Wild(req.url.Path))
		switch {
		case len(methods) == 1 && isWebhook(req.url, methods[0]):
			r.findSecrets(req, r.rawCall(req, webhook, model.Webhook))
		case len(methods) == 1:
			r.rawCall(req, methods[0], model.HTTP)
		default:
			r.unread(req, known.Unrouted(verb, methods))
		}
	}
}

// verbs are the HTTP verbs that a request may have, "" for one that is not
// known. One that is never set is GET.
func (r *reading) verbs(req *place) []string {
	method := r.field(req, "Method").holds
	if method.doubtful() {
		return []string{""} // it was changed, before or after the request was sent
	}
	var verbs []string
	for _, t := range r.textsOf(method).orEmpty() {
		verb := t.value
		switch {
		case verb == "":
			verb = "GET"
		case !t.whole():
			verb = ""
		}
		if !slices.Contains(verbs, verb) {
			verbs = append(verbs, verb)
		}
	}
	return verbs
}

// unread notes a request to the Chat API whose method is not known.
func (r *reading) unread(req rawRequest, reason string) {
	r.gapAt(req, reason)
	r.unreadIn = append(r.unreadIn, req.by.in)
	r.usedUnknown(req.by, r.carriedOr(req, r.rawSources(req.client)), "a plain HTTP request to the Chat API is sent with it")
}

// gapAt notes a request whose method is not read.
func (r *reading) gapAt(req rawRequest, reason string) {
	r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapMethod, Position: req.place.obj.at, Reason: reason})
}

// rawCall notes the call that a request makes, and which credentials reach it.
func (r *reading) rawCall(req rawRequest, method scopemap.Method, client model.Client) *model.Call {
	o := req.place.obj
	call := r.call(o, method.ID, client)
	off := r.isOff(req.by.in)
	if off && len(call.Paths) > 0 {
		return call
	}
	r.sendings[call] = append(r.sendings[call], sent{by: req.by.in})
	if at := req.by.in.place(req.by.in.at); !call.Sent.IsValid() || at.Compare(call.Sent) < 0 {
		call.Sent = at
	}
	certain, possible := r.rawConditions(req, method)
	path := r.pathOf(o.in)
	path.Off = off
	sources := r.rawSources(req.client)
	if client != model.Webhook { // whose URL is all that it needs
		sources = r.carriedOr(req, sources)
	}
	for _, src := range sources {
		switch {
		case client == model.Webhook && (src.kind == model.NoCredential || src.kind == model.UnknownKind):
			continue
		case src.kind == model.UnknownKind && len(src.gaps) > 0:
			call.AddGap(src.gaps[0])
			path.Open = true
			continue
		}
		src.origins = append(src.origins, o.in)
		path.Reaches = append(path.Reaches, r.reach(call, credentialOf{src, r.credential(src)}, o, certain, possible))
	}
	if gap, merged := mergedGap(o.in); merged {
		call.AddGap(gap)
		path.Open = true
	}
	r.arrive(call, o, path)
	return call
}

// rawConditions are what a request decides: its query, its path and its body.
func (r *reading) rawConditions(req rawRequest, method scopemap.Method) (certain, possible []string) {
	return known.Weigh(method, strings.TrimSuffix(method.GoCall(), "Call"), known.ConditionsOf(false), func(c known.Condition) known.Truth {
		switch {
		case c.Unseen:
			return known.Possibly
		case c.Setter != "":
			return known.Parameter(req.url.Query, c.Parameter(), c.Holds)
		case len(c.Fields) == 0:
			return c.Holds.MatchText(req.url.Path)
		}
		return r.bodyHolds(req.place, c, req.by.in)
	})
}
