package appsscript

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// An httpRequest is one that UrlFetchApp sends.
type httpRequest struct {
	site
	url   known.URL
	text  atom // the URL
	verbs []string
	body  value
	auth  authorization
}

// fetch reads a request of UrlFetchApp: one to the Chat API is a call.
func (r *run) fetch(urls, options value, s site) value {
	r.usesAPI(scriptService)
	result := one(r.result("UrlFetchApp", "UrlFetchApp.fetch", s))
	texts := urls.present()
	verbs := r.verbs(options)
	var auth authorization
	if open := openOption(options); open != nil {
		auth.gaps = append(auth.gaps, gapOf(*open, model.GapCredential, "the options of the request are not known: "))
	} else {
		auth = r.headers(option(options, "headers"))
	}
	var found []madeCall
	for _, a := range texts {
		a = a.asText()
		q := httpRequest{site: s, text: a, url: known.SplitURL(a.text), verbs: verbs, auth: auth, body: option(options, "payload")}
		if token := tokensIn(a.parts); len(token) > 0 {
			for _, src := range token {
				q.auth.add(src) // as access_token
			}
			q.auth.none = false
		}
		switch {
		case known.IsChatHost(q.url.Host) && len(texts) > 1 && len(verbs) > 1:
			r.unread(q, "which verb goes with which address of a request is not known")
		case known.IsChatHost(q.url.Host):
			found = append(found, r.toChat(q)...)
		case strings.Contains(q.url.Host, known.Hole):
			r.toUnknown(q)
		default:
			r.elsewhere(q)
		}
	}
	for _, m := range merged(found) {
		r.record(m)
	}
	return result
}

// merged makes one call of those of one method that a request may be. What
// holds for one address and not for another may hold.
func merged(found []madeCall) []madeCall {
	var all []madeCall
	for _, m := range found {
		i := slices.IndexFunc(all, func(old madeCall) bool { return old.method.ID == m.method.ID })
		if i < 0 {
			all = append(all, m)
			continue
		}
		old := &all[i]
		may := slices.Concat(old.certain, old.possible, m.certain, m.possible)
		old.certain = slices.DeleteFunc(slices.Clone(old.certain), func(c string) bool { return !slices.Contains(m.certain, c) })
		slices.Sort(may)
		old.possible = slices.DeleteFunc(slices.Compact(may), func(c string) bool { return slices.Contains(old.certain, c) })
		old.toSender = old.toSender && m.toSender
		for _, src := range m.auth.sources {
			old.auth.add(src)
		}
		old.auth.gaps = append(old.auth.gaps, m.auth.gaps...)
	}
	return all
}

func (r *run) fetchAll(s site) value {
	for _, a := range s.arg(0) {
		if a.kind != isObject || !a.obj.list {
			r.fetch(one(a), one(a), s)
			continue
		}
		for _, element := range slices.Concat(a.obj.seq, []value{a.obj.rest.v}) {
			for _, b := range element.present() {
				if b.kind == isObject {
					r.fetch(r.member(one(b), "url", s.at), one(b), s)
				} else {
					r.fetch(one(b), nil, s)
				}
			}
		}
	}
	list := r.newObject(s.at)
	list.list, list.open, list.uneven = true, true, true
	return one(list.atom())
}

// option is an entry of the options of a request.
func option(options value, name string) value {
	var v value
	for _, a := range options {
		if a.kind != isObject {
			v = v.or(absent)
			continue
		}
		entry, ok := a.obj.fold(name)
		if !ok {
			entry = absent
			if a.obj.open {
				entry = one(unknown(a.at, "not all options of the request are known"))
			}
		}
		v = v.or(entry)
	}
	return v
}

// openOption is what options are of which nothing is known, or nil.
func openOption(options value) *atom {
	for _, a := range options {
		if a.kind != isObject && a.kind != isAbsent {
			return &a
		}
	}
	return nil
}

// verbs are the HTTP verbs that a request may have, "" for one that is not
// known. Without one it is GET, or POST where it has a payload.
func (r *run) verbs(options value) []string {
	var verbs []string
	add := func(verb string) {
		if !slices.Contains(verbs, verb) {
			verbs = append(verbs, verb)
		}
	}
	if openOption(options) != nil {
		add("")
	}
	plain := "GET"
	if len(option(options, "payload").present()) > 0 {
		plain = "POST"
	}
	method := option(options, "method")
	for _, a := range option(options, "headers") {
		if a.kind == isObject {
			if override, ok := a.obj.fold("x-http-method-override"); ok {
				method = override
			}
		}
	}
	for _, a := range method {
		verb, ok := one(a).constant()
		switch {
		case a.kind == isAbsent:
			add(plain)
		case ok:
			add(strings.ToUpper(verb))
		default:
			add("")
		}
	}
	if len(verbs) == 0 {
		add(plain)
	}
	return verbs
}
