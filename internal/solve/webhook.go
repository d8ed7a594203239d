package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// webhook stands for the method of an incoming webhook.
var webhook = scopemap.Method{ID: model.MethodWebhook}

// isWebhook reports whether a request that would create a message goes to the
// URL of an incoming webhook: its key and its token are parameters.
func isWebhook(url known.URL, method scopemap.Method) bool {
	return method.ID == "chat.spaces.messages.create" && known.HasParameter(url.Query, "key") && known.HasParameter(url.Query, "token")
}

// toUnknown reads a request to a host that is not known. One that posts a Chat
// message is likely one to a webhook; any other may go to the Chat API.
func (r *reading) toUnknown(req rawRequest, urls texts) {
	r.usedUnknown(req.by, r.carriedOr(req, r.rawSources(req.client)), "a plain HTTP request is sent with it")
	switch {
	case slices.Contains(r.verbs(req.place), "POST") && r.postsMessage(req, urls):
		r.rawCall(req, webhook, model.Webhook).Likely = true
	case r.namesHost(req):
		r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapURL, Position: req.place.obj.at,
			Reason: "the address of a plain HTTP request is not known, in a package that names the Chat API's host"})
	}
}

// namesHost reports whether the package that makes the request names Chat's host.
func (r *reading) namesHost(req rawRequest) bool {
	pkg := r.packages[req.place.obj.in.source().fn.Package]
	return pkg != nil && pkg.NamesHost
}

// postsMessage reports whether the body is a Chat message: by its type, by names
// that only a Chat message has, or by its text alone where the URL is one of
// Chat by the name of the setting that it is read from, or the package knows
// Chat's host and the setting is not somebody else's.
func (r *reading) postsMessage(req rawRequest, urls texts) bool {
	names := func(words ...string) bool {
		return slices.ContainsFunc(urls.gaps, func(g model.Gap) bool {
			return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(strings.ToLower(g.Reason), word) })
		})
	}
	named := names("chat") || r.namesHost(req) && !names("slack", "discord", "teams", "mattermost")
	for _, body := range r.bodies(r.field(req.place, "Body").holds, 0) {
		keys := r.namesIn(body)
		if known.IsMessageType(body.obj.typ) || slices.ContainsFunc(keys, isCardName) || named && slices.Contains(keys, "text") {
			return true
		}
	}
	return false
}

func isCardName(name string) bool { return name == "cardsV2" || name == "cards_v2" }

// namesIn are the JSON names at the top of a body, as far as they are known.
func (r *reading) namesIn(body *place) []string {
	var names []string
	if isTextual(body.obj) {
		for _, t := range r.fold(body).values {
			for _, name := range []string{"text", "cardsV2", "cards_v2"} {
				if strings.Contains(t.value, `"`+name+`"`) {
					names = append(names, name)
				}
			}
		}
		return names
	}
	for _, q := range body.obj.order {
		if isElement(q.path, body.path) && q.path != body.path+summary.AnyElement {
			names = append(names, strings.Trim(q.path[len(body.path):], `["]`))
		}
	}
	for _, f := range r.json[body.obj.typ] {
		names = append(names, f.Name)
	}
	return names
}
