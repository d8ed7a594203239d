package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// delegate has a service account act for a user if it is given a subject. A
// token that is signed here has no place for one. What the machine runs as has
// no use for it, so that application defaults may be the app all the same.
func (s *solver) delegate(src *source, o *object) {
	selfSigned := s.textsOf(s.slot(o, known.SlotSelfSigned)).match(known.IsTrue)
	if selfSigned == known.Certainly {
		return
	}
	subject := s.textsOf(s.configured(o, known.SlotSubject, "Subject"))
	byDefault := src.kind == model.ApplicationDefault
	if src.kind = delegated(src.kind, subject); src.kind == model.Delegation {
		src.maybeApp = byDefault || selfSigned == known.Possibly || s.subjectMaybe(o, subject) || subject.isOpaque() && s.asksAsApp(src.scopes)
	}
	for _, t := range subject.values {
		src.origins = append(src.origins, t.origins...)
	}
}

// delegated is the kind of a credential with a subject. What the subject is
// need not be known: that one is set is enough.
func delegated(kind model.CredentialKind, subject texts) model.CredentialKind {
	switch kind {
	case model.ServiceAccount, model.CredentialsFile, model.ApplicationDefault:
		if slices.ContainsFunc(subject.values, func(t text) bool { return t.value != "" }) {
			return model.Delegation
		}
	}
	return kind
}

// subjectMaybe reports whether a credential with a subject may be without one
// all the same: on another path it is empty, or every store of it can be passed
// by.
func (s *solver) subjectMaybe(o *object, subject texts) bool {
	if slices.ContainsFunc(subject.values, func(t text) bool { return t.value == "" }) {
		return true
	}
	for _, config := range s.slot(o, known.SlotConfig).places() {
		writes := s.field(config, "Subject").lasting()
		if len(writes) > 0 && !slices.ContainsFunc(writes, s.isSure) {
			return true
		}
	}
	return false
}

// isOpaque reports whether nothing at all is known of a text: it may be empty.
func (t texts) isOpaque() bool {
	return !slices.ContainsFunc(t.values, func(v text) bool { return strings.Trim(v.value, known.Hole) != "" })
}

// asksAsApp reports whether the scopes hold one that only an app can have. Who
// asks for such a scope beside a subject that may be empty means to act as both.
func (s *solver) asksAsApp(l list) bool {
	return slices.ContainsFunc(l.values, func(t text) bool {
		scope, ok := s.table.Scope(t.value)
		return ok && (scope.Principal == scopemap.App || scope.Principal == scopemap.AppAdminApproved)
	})
}

// isSure reports whether the write is made on every path. A copy is as sure as
// what it copies, if that is there before.
func (s *solver) isSure(w write) bool {
	if w.from != nil {
		return slices.ContainsFunc(w.from.writes, func(u write) bool { return u.surelyBeforeWrite(w) && s.isSure(u) })
	}
	return !w.maybe || s.isSet(w.given)
}

// isSet reports whether v is known to be neither nil nor empty.
func (s *solver) isSet(v *variable) bool {
	if v == nil || len(v.places()) == 0 {
		return false
	}
	for _, p := range v.places() {
		switch p.obj.kind {
		case constant, folded:
			if s.fold(p).match(known.IsSet) != known.Certainly {
				return false
			}
		case unknown:
			return false
		}
	}
	return true
}
