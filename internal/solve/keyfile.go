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
}

// fileTypeOf is the type of the file that a credential of a kind of package known
// is made of, as far as the code says it, or else the configuration.
func (s *solver) fileTypeOf(o *object, kind string) fileType {
	name, text := s.slot(o, known.SlotFile), s.slot(o, known.SlotJSON)
	t := anyFile
	switch kind {
	case known.KindTyped:
		t = kindOfType(s.textsOf(s.slot(o, known.SlotType)))
	case known.KindDetect:
		if len(name.places())+len(text.places()) == 0 {
			return fileType{model.ApplicationDefault, true}
		}
	}
	if t != anyFile {
		return t
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
		if ok {
			s.heeded[told.Path] = true
		}
		if !ok || n > 0 && fileTypes[told.Type.Value] != t {
			return anyFile
		}
		t = fileTypes[told.Type.Value]
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
var anyFile = fileType{model.CredentialsFile, true}

// fileTypes are the types that credential files have. An external account may be a
// workload or a person. The subject of an impersonated service account is that of
// the credential which impersonates it.
var fileTypes = map[string]fileType{
	"service_account":                  {model.ServiceAccount, true},
	"impersonated_service_account":     {model.ServiceAccount, false},
	"authorized_user":                  {model.User, false},
	"external_account":                 {model.CredentialsFile, false},
	"external_account_authorized_user": {model.CredentialsFile, false},
}

// authorizedUser says that the scopes of a refresh token are those that were
// granted with it: none are sent to refresh it.
const authorizedUser = "its scopes are those that the user granted when the file was made"
