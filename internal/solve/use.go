package solve

import (
	"slices"

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
	}
}

// takenToken notes that an access token goes where nobody can follow.
func (r *reading) takenToken(token *object, at model.Position) {
	for _, src := range r.ofToken(token) {
		r.credential(src).AddUnknownUse(at, "its access token is taken out and used by hand")
	}
}

// readTokens notes the tokens whose text is read, or that are written as JSON, and
// that go into no request in view: somebody else may use them.
func (r *reading) readTokens() {
	written := make(map[*object]bool)
	for _, text := range r.ofType[known.TypeJSON] {
		for _, p := range r.unboxed(r.slot(text, known.SlotValue)) {
			written[p.obj] = true
		}
	}
	for _, token := range r.ofType[known.TypeToken] {
		if !r.tokensRead[token] && !written[token] {
			continue
		}
		for _, p := range r.slot(token, "AccessToken").places() {
			// What a user granted is kept for the next time.
			kept := written[token] && len(r.slot(p.obj, known.SlotTokenOf).places()) > 0
			if p.obj.typ == known.TypeAccessToken && (kept || r.tokensRead[token] && !r.tokensSent[p.obj]) {
				r.takenToken(p.obj, token.at)
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
