package solve

import (
	"net/url"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// used notes the uses of a credential that are no call of a Chat client.
func (r *reading) used(e happening) {
	switch e.kind {
	case summary.UseElsewhere:
		r.usedElsewhere(e)
	case summary.SendRaw:
		r.sentRaw(e)
	case summary.TakeToken:
		for _, p := range e.args[0].places() {
			r.takenToken(p.obj, e.in.place(e.in.at))
		}
	}
}

// takenToken notes that an access token goes where nobody can follow.
func (r *reading) takenToken(token *object, at model.Position) {
	const reason = "its access token is taken out and used by hand"
	for _, src := range r.tokens(r.slot(token, known.SlotTokenOf)) {
		r.credential(src).AddUnknownUse(at, reason)
	}
	for _, config := range r.slot(token, known.SlotConfig).places() {
		if known.IsConfiguration(config.obj.typ) {
			src := source{made: config.obj, scopes: r.listOf(r.field(config, "Scopes").holds)}
			for _, src := range r.consented(src) {
				r.credential(src).AddUnknownUse(at, reason)
			}
		}
	}
}

// usedElsewhere notes the other Google API that credentials are used for.
func (r *reading) usedElsewhere(e happening) {
	api := ""
	for _, p := range e.args[1].places() {
		api = p.obj.text
	}
	o := &object{kind: made, typ: "client of another API", at: e.in.place(e.in.at), in: e.in}
	r.copy(e.args[0], r.slot(o, known.SlotOptions))
	r.drain()
	for _, src := range r.elsewhereSources(o, e.args[0]) {
		c := r.credential(src)
		if api == known.WorkspaceEvents {
			c.AddUnknownUse(o.at, "the Workspace Events API is called with it, by a client that is not read")
		}
		if !slices.Contains(c.OtherAPIs, api) {
			c.OtherAPIs = append(c.OtherAPIs, api)
			slices.Sort(c.OtherAPIs)
		}
	}
}

// elsewhereSources are the credentials that the constructor of another API's
// client is given, in options or as an HTTP client, and that are made apart
// from it: its own default credential is none of this report's.
func (r *reading) elsewhereSources(o *object, arg *variable) []source {
	var kept []source
	for _, src := range r.fromOptions(o, false) {
		if src.kind != model.UnknownKind && src.made != o {
			kept = append(kept, src)
		}
	}
	for _, p := range arg.places() {
		if p.obj.typ == known.TypeHTTPClient || p.obj.typ == known.TypeOptionsClient {
			kept = append(kept, r.client(p)...)
		}
	}
	return kept
}

// sentRaw notes a plain HTTP request: one that may go to the Chat API is a use
// that is not known.
func (r *reading) sentRaw(e happening) {
	to := r.textsOf(e.args[1])
	if len(to.values) > 0 && !slices.ContainsFunc(to.values, mayBeChat) {
		return
	}
	if slices.ContainsFunc(to.values, isChat) {
		r.gap(e, "a plain HTTP request to the Chat API is not read yet")
	}
	var sources []source
	for _, p := range e.args[0].places() {
		if p.obj.typ == known.TypeOAuth2Transport {
			sources = append(sources, r.transport(p, p.obj)...)
		} else {
			sources = append(sources, r.client(p)...)
		}
	}
	for _, src := range sources {
		if src.kind != model.NoCredential && src.kind != model.UnknownKind {
			r.credential(src).AddUnknownUse(e.in.place(e.in.at), "a plain HTTP request is sent with it")
		}
	}
}

// gap notes a call whose method is not read.
func (r *reading) gap(e happening, reason string) {
	r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapMethod, Position: e.in.place(e.in.at), Reason: reason})
}

// isChat reports whether a URL is known to be one of the Chat API.
func isChat(t text) bool {
	start, _, _ := strings.Cut(t.value, known.Hole)
	u, err := url.Parse(start)
	return err == nil && strings.EqualFold(u.Hostname(), "chat.googleapis.com")
}

// mayBeChat reports whether a URL may be one of the Chat API. One that is known
// up to the end of its host is, or is not.
func mayBeChat(t text) bool {
	start, _, _ := strings.Cut(t.value, known.Hole)
	u, err := url.Parse(start)
	if err != nil || u.Host == "" || !t.whole() && u.Path == "" {
		return true
	}
	return known.TakesChatScopes(u.Hostname())
}
