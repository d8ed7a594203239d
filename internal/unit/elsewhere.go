package unit

import (
	"go/ast"
	"go/parser"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// elsewhere names the files of the module's other packages in which findings of
// this one stand, and parses them for their comments. A secret stands where it is
// written and a handler where it is declared, whichever package proves the finding.
func (d *description) elsewhere(findings []model.Finding, l *loaded) []*ast.File {
	var files []*ast.File
	for _, f := range findings {
		if l.names[f.Position.File] != "" {
			continue
		}
		name, ok := d.inModule(f.Position.File)
		if !ok {
			continue
		}
		if file, err := parser.ParseFile(l.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution); err == nil {
			l.names[f.Position.File] = name
			files = append(files, file)
		}
	}
	return files
}

// inModule is the name of a file of the module, which a position names by its
// package's import path.
func (d *description) inModule(file string) (name string, ok bool) {
	rest, ok := strings.CutPrefix(path.Dir(file)+"/", d.ModulePath+"/")
	if !ok || d.ModulePath == "" {
		return "", false
	}
	root, err := config.ModuleRoot(d.dir())
	if err != nil {
		return "", false
	}
	name = filepath.Join(root, filepath.FromSlash(rest), path.Base(file))
	_, err = os.Stat(name)
	return name, err == nil
}
