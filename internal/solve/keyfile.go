package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A fileType is what the type that a credential file has says of it.
type fileType struct {
	kind         model.CredentialKind
	takesSubject bool
	told         string // the line of the configuration that says it, "" for none
}

// fileTypeOf is the type of the file that a credential of a kind of package known
// is made of, as far as the code says it, or else the configuration.
func (s *solver) fileTypeOf(o *object, kind string) fileType {
	name, text := s.slot(o, known.SlotFile), s.slot(o, known.SlotJSON)
	switch kind {
	case known.KindTyped:
		if t := kindOfType(s.textsOf(s.slot(o, known.SlotType))); t != anyFile {
			return t
		}
	case known.KindDetect:
		if len(name.places())+len(text.places()) == 0 {
			return fileType{kind: model.ApplicationDefault, takesSubject: true}
		}
	}
	return s.toldType(name, text)
}

// toldType is the type that the configuration has for the files that a credential
// may be made of: of the given names, or with the given text in them. Where several
// may be meant, it is that of all of them.
func (s *solver) toldType(names, text *variable) fileType {
	files := s.textsOf(names).values
	for _, p := range text.places() {
		if p.obj.file == nil {
			return anyFile
		}
		files = append(files, s.textsOf(p.obj.file).values...)
	}
	t := anyFile
	for n, file := range files {
		told, ok := s.told.KeyFile(file.value)
		if !ok {
			return anyFile
		}
		s.heeded[told.Path] = true
		typ := fileTypes[told.Type.Value]
		switch {
		case n == 0:
			t = typ
			t.told = s.told.Line(told.Path)
		case typ.kind != t.kind || typ.takesSubject != t.takesSubject:
			return anyFile
		}
	}
	return t
}

// kindOfType is the kind of a credential whose type the code names.
func kindOfType(t texts) fileType {
	var found []fileType
	for _, v := range t.values {
		typ, ok := fileTypes[v.value]
		if !ok {
			typ = anyFile
		}
		if !slices.Contains(found, typ) {
			found = append(found, typ)
		}
	}
	if len(found) != 1 || len(t.gaps) > 0 {
		return anyFile
	}
	return found[0]
}

// anyFile is a file whose type is not known. Who sets a subject has the key of a
// service account.
var anyFile = fileType{kind: model.CredentialsFile, takesSubject: true}

// fileTypes are the types that credential files have. An external account may be a
// workload or a person. The subject of an impersonated service account is that of
// the credential which impersonates it.
var fileTypes = map[string]fileType{
	"service_account":                  {kind: model.ServiceAccount, takesSubject: true},
	"impersonated_service_account":     {kind: model.ServiceAccount},
	"authorized_user":                  {kind: model.User},
	"external_account":                 {kind: model.CredentialsFile},
	"external_account_authorized_user": {kind: model.CredentialsFile},
}

// authorizedUser says that the scopes of a refresh token are those that were
// granted with it: none are sent to refresh it.
const authorizedUser = "its scopes are those that the user granted when the file was made"
