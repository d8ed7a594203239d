package appsscript

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// collect lists the project's files: those in its folder and in the folders
// below that are no projects of their own.
func (p *Project) collect() {
	var sources []string
	// A folder that cannot be read is none of the project's.
	_ = filepath.WalkDir(p.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if entry.IsDir() {
			name := entry.Name()
			if path != p.dir && (name == "node_modules" || strings.HasPrefix(name, ".") || isProject(path)) {
				return filepath.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(p.dir, path)
		if err != nil {
			return nil
		}
		rel = filepath.ToSlash(rel)
		switch filepath.Ext(rel) {
		case ".gs", ".js":
			p.scripts = append(p.scripts, rel)
		case ".ts":
			if !strings.HasSuffix(rel, ".d.ts") {
				sources = append(sources, rel)
			}
		case ".html":
			p.pages = append(p.pages, rel)
		}
		return nil
	})
	slices.Sort(p.scripts)
	slices.Sort(p.pages)
	for _, name := range sources {
		output := strings.TrimSuffix(name, ".ts")
		if !slices.Contains(p.scripts, output+".js") && !slices.Contains(p.scripts, output+".gs") {
			p.unread = append(p.unread, name)
		}
	}
	slices.Sort(p.unread)
}
