package appsscript

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Config says where to look for projects.
type Config struct {
	// Dir is the working directory; "" for the process's own.
	Dir string
	// Patterns are package patterns, as the go command takes them. No pattern is
	// the working directory.
	Patterns []string
}

// Found are the projects that patterns cover.
type Found struct {
	Projects []Project // by ID
	// Rest are the patterns that are left for the go command: those that cover
	// a Go file, or no project.
	Rest []string
}

// Find looks for script projects in the trees that file patterns cover: "./..."
// is the working directory's tree, "./bot" one folder. Patterns that are import
// paths are for [InPackages].
func Find(c Config) (Found, error) {
	s, err := newSearch(c.Dir)
	if err != nil {
		return Found{}, err
	}
	patterns := c.Patterns
	if len(patterns) == 0 {
		patterns = []string{"."}
	}
	var f Found
	for _, pattern := range patterns {
		if !isFilePattern(pattern) || !s.pattern(pattern) || s.goFiles {
			f.Rest = append(f.Rest, pattern)
		}
	}
	f.Projects = s.projects()
	return f, nil
}

// InPackages adds the projects that lie in the directories of packages, by
// import path, which patterns that are import paths match.
func (f *Found) InPackages(c Config, dirs map[string]string) error {
	s, err := newSearch(c.Dir)
	if err != nil {
		return err
	}
	for _, pattern := range c.Patterns {
		if isFilePattern(pattern) {
			continue
		}
		matches := importPattern(pattern)
		for path, dir := range dirs {
			if matches(path) {
				s.folder(dir)
			}
		}
	}
	for _, p := range s.projects() {
		if !slices.ContainsFunc(f.Projects, func(old Project) bool { return old.dir == p.dir }) {
			f.Projects = append(f.Projects, p)
		}
	}
	slices.SortFunc(f.Projects, func(a, b Project) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}

// isFilePattern reports whether the go command takes the pattern as one of the
// file system.
func isFilePattern(pattern string) bool {
	return pattern == "." || pattern == ".." || strings.HasPrefix(pattern, "./") || strings.HasPrefix(pattern, "../") ||
		filepath.IsAbs(pattern)
}

// importPattern tells which import paths a pattern matches, as the go command
// does: "..." stands for any text, and "/..." at the end for none too.
func importPattern(pattern string) func(string) bool {
	if pattern == "all" {
		return func(string) bool { return true }
	}
	return func(path string) bool {
		if rest, ok := strings.CutSuffix(pattern, "/..."); ok && path == rest {
			return true
		}
		return matchDots(pattern, path)
	}
}

func matchDots(pattern, path string) bool {
	parts := strings.Split(pattern, "...")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok || len(parts) == 1 {
		return ok && rest == ""
	}
	for _, part := range parts[1 : len(parts)-1] {
		i := strings.Index(rest, part)
		if i < 0 {
			return false
		}
		rest = rest[i+len(part):]
	}
	return strings.HasSuffix(rest, parts[len(parts)-1])
}

// A search collects the folders of projects.
type search struct {
	base    string // the working directory, absolute
	found   map[string]bool
	goFiles bool // the last pattern covers Go files
}

func newSearch(dir string) (*search, error) {
	base, err := filepath.Abs(cmp.Or(dir, "."))
	if err != nil {
		return nil, err
	}
	if resolved, err := filepath.EvalSymlinks(base); err == nil {
		base = resolved
	}
	return &search{base: base, found: make(map[string]bool)}, nil
}

func (s *search) abs(pattern string) string {
	if filepath.IsAbs(pattern) {
		return filepath.Clean(pattern)
	}
	return filepath.Join(s.base, filepath.FromSlash(pattern))
}

// pattern looks where one file pattern points, and reports whether it covers a
// project. goFiles says then whether it covers Go files.
func (s *search) pattern(pattern string) bool {
	before, _, tree := strings.Cut(pattern, "...")
	s.goFiles = false
	if !tree {
		files, err := filepath.Glob(filepath.Join(s.abs(pattern), "*.go"))
		s.goFiles = err != nil || len(files) > 0
		return s.folder(s.abs(pattern))
	}
	covers := false
	matches := importPattern(filepath.ToSlash(s.abs(pattern)))
	root := s.abs(before)
	if !strings.HasSuffix(before, "/") {
		root = filepath.Dir(root) // "./a..." begins with more names than ./a
	}
	// A folder that cannot be read holds nothing that could be.
	_ = filepath.WalkDir(root, func(dir string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case !entry.IsDir():
			s.goFiles = s.goFiles || strings.HasSuffix(entry.Name(), ".go") && matches(filepath.ToSlash(filepath.Dir(dir)))
			return nil
		case dir != root && leftOut(entry.Name()):
			return filepath.SkipDir
		}
		if matches(filepath.ToSlash(dir)) && s.folder(dir) {
			covers = true
		}
		return nil
	})
	return covers
}

// leftOut reports whether "..." does not go into a folder of the name, as the go
// command has it; what other programs' package managers install is no source
// either.
func leftOut(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "vendor" || name == "node_modules"
}

// folder notes the project in a folder, or the one that its .clasp.json points
// to.
func (s *search) folder(dir string) bool {
	found := false
	if root := claspRoot(dir); root != "" && isProject(root) {
		s.found[root], found = true, true
	}
	if isProject(dir) {
		s.found[dir], found = true, true
	}
	return found
}

func isProject(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, ManifestName))
	return err == nil && info.Mode().IsRegular()
}

// projects are what was found, without sources of which the pushed output was
// found too.
func (s *search) projects() []Project {
	var all []Project
	for dir := range s.found {
		if s.isPushedFromElsewhere(dir) {
			continue
		}
		p := Project{ID: dir, dir: dir}
		if rel, err := filepath.Rel(s.base, dir); err == nil {
			p.ID = filepath.ToSlash(rel)
		}
		p.collect()
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b Project) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
