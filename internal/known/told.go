package known

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Told is what the configuration tells that the code does not: of which type key
// files are, and what functions do whose source is not in view. A nil Told tells
// nothing.
type Told struct {
	config *config.Config
	models map[string]config.Model
}

// Tell is what a configuration, which may be nil, tells.
func Tell(c *config.Config) *Told {
	if c == nil || len(c.Credentials)+len(c.Models) == 0 {
		return nil
	}
	t := &Told{config: c, models: make(map[string]config.Model)}
	for _, m := range c.Models {
		t.models[m.Function.Value] = m
	}
	return t
}

// KeyFile is what is told of the key file that the code names so. Where only the
// end of the name is known, no other file may be told of that ends so.
func (t *Told) KeyFile(name string) (config.KeyFile, bool) {
	if t == nil || name == "" {
		return config.KeyFile{}, false
	}
	if !strings.Contains(name, Hole) {
		return t.config.KeyFile(name)
	}
	base := name[strings.LastIndex(name, "/")+1:]
	if strings.Contains(base, Hole) {
		return config.KeyFile{}, false
	}
	found, ok := t.config.KeyFile(base)
	if !ok || slices.ContainsFunc(t.config.Credentials, func(k config.KeyFile) bool {
		return path.Base(k.Path.Value) == base && k.Type.Value != found.Type.Value
	}) {
		return config.KeyFile{}, false
	}
	return found, path.Base(found.Path.Value) == path.Clean(found.Path.Value)
}

// Model is what is told of the function with the ID.
func (t *Told) Model(id string) (config.Model, bool) {
	if t == nil {
		return config.Model{}, false
	}
	m, ok := t.models[id]
	return m, ok
}

// Replaces reports whether what is told of a function counts although its source is
// in view: the package has nothing to do with the Chat API but for what is told.
func (t *Told) Replaces(pkg *summary.Package, id string) bool {
	_, ok := t.Model(id)
	return ok && pkg.Light > 0
}

// ModelsIn reports whether something is told of a function of the package.
func (t *Told) ModelsIn(importPath string) bool {
	return t.modelled(func(id string) bool { return declaredIn(id) == importPath })
}

// ModelsMethod reports whether something is told of a method of the name.
func (t *Told) ModelsMethod(name string) bool {
	return t.modelled(func(id string) bool { return strings.HasSuffix(id, ")."+name) })
}

// ModelsMethodOf reports whether something is told of a method of the type, in the
// form of summary.Method.Type.
func (t *Told) ModelsMethodOf(typ string) bool {
	return t.modelled(func(id string) bool {
		of, _, ok := method(id)
		return ok && of == strings.TrimPrefix(typ, "*")
	})
}

func (t *Told) modelled(is func(id string) bool) bool {
	return t != nil && slices.ContainsFunc(t.config.Models, func(m config.Model) bool { return is(m.Function.Value) })
}

// IsRoutine reports whether the function with the ID is a method that uses no
// credential of its receiver, whatever the receiver is.
func IsRoutine(id string) bool {
	_, name, ok := method(id)
	return ok && (name == "Close" || name == "String")
}

// Line names the line of the configuration that tells something.
func (t *Told) Line(at scopemap.Text) string {
	return fmt.Sprintf("%s:%d", filepath.Base(t.config.File), at.Line)
}

// declaredIn is the import path in a function's ID.
func declaredIn(id string) string {
	if typ, _, ok := method(id); ok {
		id = typ
	}
	return packageOf(id)
}
