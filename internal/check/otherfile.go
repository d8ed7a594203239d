package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// OtherFiles parses the files of a module's other packages in which findings of
// the package pkg in dir stand, by the names that positions have. A secret stands
// where it is written and a handler where it is declared, whichever package proves
// the finding. A file that is not at hand is left out: a build may hand over the
// sources of one package alone.
func OtherFiles(fset *token.FileSet, pkg, dir string, findings []model.Finding) map[string]*ast.File {
	var files map[string]*ast.File
	for _, f := range findings {
		file := f.Position.File
		if files[file] != nil || path.Dir(file) == pkg {
			continue
		}
		name, ok := moduleFile(dir, file)
		if !ok {
			continue
		}
		if parsed, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution); err == nil {
			if files == nil {
				files = make(map[string]*ast.File)
			}
			files[file] = parsed
		}
	}
	return files
}

// moduleFile is the name of a file of the module that dir lies in. A position
// names the file by its package's import path.
func moduleFile(dir, file string) (name string, ok bool) {
	root, err := config.ModuleRoot(dir)
	if err != nil {
		return "", false
	}
	module := config.ModulePath(root)
	rest, ok := strings.CutPrefix(file, module+"/")
	if module == "" {
		return "", false
	}
	return filepath.Join(root, filepath.FromSlash(rest)), ok
}
