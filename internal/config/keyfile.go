package config

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// KeyTypes are the types of key files that say whose credential one holds. An
// external account is left out: it may be a workload's or a person's.
var KeyTypes = []string{"authorized_user", "impersonated_service_account", "service_account"}

// keyFiles are the key files as the file has them. The word for a user's
// credential in reports is taken for the type of its file.
func (p *parser) keyFiles(file map[scopemap.Text]scopemap.Text) []KeyFile {
	var files []KeyFile
	for _, name := range slices.SortedFunc(maps.Keys(file), placeOrder) {
		typ := file[name]
		if typ.Value == string(model.User) {
			typ.Value = "authorized_user"
		}
		twice := slices.IndexFunc(files, func(k KeyFile) bool { return path.Clean(k.Path.Value) == path.Clean(name.Value) })
		switch {
		case strings.TrimSpace(name.Value) == "":
			p.fail(name, "a key file without a name; write its path as the code has it, or its base name")
		case strings.Contains(name.Value, "*"):
			p.fail(name, "%s is a pattern; name each key file", name.Value)
		case twice >= 0:
			p.fail(name, "key file %s stands on line %d too; remove one", name.Value, files[twice].Path.Line)
		case !isGiven(typ):
			p.fail(name, "the type of %s is missing; use %s", name.Value, inWords(KeyTypes))
		default:
			p.oneOf(typ, "type of a key file", KeyTypes)
		}
		files = append(files, KeyFile{Path: name, Type: typ})
	}
	return files
}

// KeyFile is what the configuration says of the file that the code names so. One
// that it names by its path goes before one that it names by its base name.
func (c *Config) KeyFile(name string) (KeyFile, bool) {
	for _, as := range []string{path.Clean(name), path.Base(name)} {
		for _, k := range c.Credentials {
			if path.Clean(k.Path.Value) == as {
				return k, true
			}
		}
	}
	return KeyFile{}, false
}
