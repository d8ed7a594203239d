package revision

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// carry makes modules resolve as they do in place: what lies outside the
// repository is found from where the tree is too.
func (r *repository) carry(ctx context.Context, t *Tree, files string) error {
	moved := move{from: r.top, to: files}
	err := filepath.WalkDir(files, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.Type().IsRegular() && entry.Name() == "go.mod":
			return moved.module(name)
		case entry.Type().IsRegular() && entry.Name() == "go.work":
			return moved.workspace(name, name, moved.back(filepath.Dir(name)))
		}
		return nil
	})
	if err != nil {
		return err
	}
	return r.carryWorkspace(ctx, t, moved)
}

// carryWorkspace brings along a go.work that lies above the repository, or that
// git does not keep.
func (r *repository) carryWorkspace(ctx context.Context, t *Tree, moved move) error {
	cmd := exec.CommandContext(ctx, "go", "env", "GOWORK")
	cmd.Dir = r.dir
	out, err := cmd.Output()
	file := strings.TrimSpace(string(out))
	if err != nil || file == "" || file == "off" {
		return err
	}
	if file, err = filepath.EvalSymlinks(file); err != nil {
		return err
	}
	to := filepath.Join(t.temp, "go.work")
	if inside, ok := moved.there(file); ok {
		to = inside
	}
	switch _, err := os.Stat(to); {
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := moved.workspace(file, to, filepath.Dir(file)); err != nil {
		return err
	}
	sums, err := os.ReadFile(file + ".sum")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return os.WriteFile(to+".sum", sums, 0o666)
}

// A move is where a working tree is, and where its files are laid out.
type move struct {
	from, to string
}

// there is where a path of the working tree is laid out; ok is false for one
// outside it.
func (m move) there(path string) (moved string, ok bool) {
	rel, err := filepath.Rel(m.from, path)
	if err != nil || !filepath.IsLocal(rel) {
		return path, false
	}
	return filepath.Join(m.to, rel), true
}

// back is where a path of the tree would be in the working tree.
func (m move) back(path string) string {
	rel, err := filepath.Rel(m.to, path)
	if err != nil {
		return path
	}
	return filepath.Join(m.from, rel)
}

// module lets a go.mod of the tree replace modules by the folders that it means. A
// vendored module is not looked for there, and its list must agree with go.mod.
func (m move) module(name string) error {
	dir := filepath.Dir(name)
	if _, err := os.Stat(filepath.Join(dir, "vendor", "modules.txt")); err == nil {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	f, err := modfile.Parse(name, data, nil)
	if err != nil {
		return nil // the go command says what is wrong with it
	}
	before := modfile.Format(f.Syntax)
	if err := m.replace(f.Replace, f.AddReplace, m.back(dir), dir); err != nil {
		return err
	}
	return write(name, modfile.Format(f.Syntax), before)
}

// workspace writes a go.work for the tree, which means the same folders as the one
// of the name does in dir. Folders without a module in the tree are left out: git
// does not keep them, or they are newer.
func (m move) workspace(name, to, dir string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	f, err := modfile.ParseWork(name, data, nil)
	if err != nil {
		return nil // the go command says what is wrong with it
	}
	before := modfile.Format(f.Syntax)
	toDir := filepath.Dir(to)
	for _, use := range slices.Clone(f.Use) {
		folder, same := m.folder(use.Path, dir, toDir)
		_, err := os.Stat(filepath.Join(folder, "go.mod"))
		absent := err != nil
		if same && !absent {
			continue
		}
		if err := f.DropUse(use.Path); err != nil {
			return err
		}
		if absent {
			continue
		}
		if err := f.AddUse(folder, ""); err != nil {
			return err
		}
	}
	if err := m.replace(f.Replace, f.AddReplace, dir, toDir); err != nil {
		return err
	}
	f.Cleanup()
	if name != to {
		before = nil
	}
	return write(to, modfile.Format(f.Syntax), before)
}

// replace corrects the folders that stand for modules in a file of dir that is
// laid out in toDir.
func (m move) replace(replaced []*modfile.Replace, add func(oldPath, oldVersion, newPath, newVersion string) error, dir, toDir string) error {
	for _, rep := range slices.Clone(replaced) {
		if rep.New.Version != "" || !modfile.IsDirectoryPath(rep.New.Path) {
			continue
		}
		folder, same := m.folder(rep.New.Path, dir, toDir)
		if same {
			continue
		}
		if err := add(rep.Old.Path, rep.Old.Version, folder, ""); err != nil {
			return err
		}
	}
	return nil
}

// folder is where that is laid out, or stays, which a path names in dir; same says
// that the path names it in toDir too.
func (m move) folder(path, dir, toDir string) (folder string, same bool) {
	folder = inDir(dir, filepath.FromSlash(path))
	if inside, ok := m.there(folder); ok {
		folder = inside
	}
	return folder, folder == inDir(toDir, filepath.FromSlash(path))
}

// inDir is the path as seen from dir.
func inDir(dir, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(dir, path)
}

// write writes a file whose text is not what it was before.
func write(name string, text, before []byte) error {
	if bytes.Equal(text, before) {
		return nil
	}
	return os.WriteFile(name, text, 0o666)
}
