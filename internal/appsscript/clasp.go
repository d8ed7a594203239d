package appsscript

import (
	"os"
	"path/filepath"
	"strings"
)

// clasp is the command that pushes a folder to Apps Script. Its .clasp.json may
// name another folder, often that of a build's output, as the one to push.
const claspName = ".clasp.json"

// claspRoot is the folder that the .clasp.json in dir has pushed, "" without
// one.
func claspRoot(dir string) string {
	text, err := os.ReadFile(filepath.Join(dir, claspName))
	if err != nil {
		return ""
	}
	root, err := parseJSON(claspName, text)
	if err != nil {
		return "" // what clasp cannot read, it does not push
	}
	named := root.entry("rootDir")
	if named == nil || !named.isText || named.text == "" {
		return dir
	}
	if filepath.IsAbs(named.text) {
		return filepath.Clean(named.text)
	}
	return filepath.Join(dir, filepath.FromSlash(named.text))
}

// isPushedFromElsewhere reports whether the manifest in dir is the source of one
// that is pushed: the nearest .clasp.json above names another folder of its
// tree, and the project there was found.
func (s *search) isPushedFromElsewhere(dir string) bool {
	for at := dir; ; at = filepath.Dir(at) {
		if root := claspRoot(at); root != "" {
			return root != dir && !strings.HasPrefix(dir, root+string(filepath.Separator)) && s.found[root]
		}
		if at == s.base || at == filepath.Dir(at) {
			return false
		}
	}
}
