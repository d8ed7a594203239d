package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/mod/modfile"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A Project is a configuration with what lies beside it. A nil Project is one
// that has none: everything is as if it said nothing.
type Project struct {
	Config   *Config
	Baseline *Baseline // nil until LoadBaseline, and where the configuration names none
	Dir      string    // the configuration's directory, absolute
	Module   string    // the path of the module in it, "" where there is none
	text     []byte    // of the configuration
}

// OpenIn opens the configuration of the module that dir lies in, see [Find]. The
// project is nil where there is none.
func OpenIn(dir string) (*Project, error) {
	file, ok, err := Find(dir)
	if !ok || err != nil {
		return nil, err
	}
	return Open(file)
}

// Open reads a configuration file. Errors name the file, and the line and column
// where there is one.
func Open(file string) (*Project, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("the configuration cannot be read: %w", err)
	}
	c, err := Parse(file, data)
	if err != nil {
		return nil, err
	}
	p, err := NewProject(c, filepath.Dir(file))
	if p != nil {
		p.text = data
	}
	return p, err
}

// NewProject is the project of a configuration for the directory.
func NewProject(c *Config, dir string) (*Project, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	return &Project{Config: c, Dir: abs, Module: ModulePath(abs)}, nil
}

// LoadBaseline reads the baseline that the configuration names, if it names one.
func (p *Project) LoadBaseline() error {
	if p == nil || p.Config.Baseline.Value == "" {
		return nil
	}
	at := p.Config.Baseline
	name := filepath.Join(p.Dir, filepath.FromSlash(at.Value))
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s:%d:%d: there is no baseline %s; write it with chatscopelint report -write-baseline %[4]s", p.Config.File, at.Line, at.Column, at.Value)
	}
	if err != nil {
		return fmt.Errorf("the baseline cannot be read: %w", err)
	}
	p.Baseline, err = ReadBaseline(name, data)
	return err
}

// ModulePath is the path of the module whose go.mod lies in dir; "" where none does.
func ModulePath(dir string) string {
	data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return ""
	}
	return modfile.ModulePath(data)
}

// Rel is a file's path relative to the project's directory, with forward slashes,
// as entries and baselines name files.
func (p *Project) Rel(file string) string {
	if p == nil {
		return filepath.ToSlash(file)
	}
	rel, err := filepath.Rel(p.Dir, file)
	if err != nil || strings.HasPrefix(rel, "..") {
		rel = relResolved(p.Dir, file)
	}
	return filepath.ToSlash(rel)
}

// relResolved is a file relative to a directory where links may lead to either.
func relResolved(dir, file string) string {
	realDir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return file
	}
	realFile, err := filepath.EvalSymlinks(file)
	if err != nil {
		return file
	}
	rel, err := filepath.Rel(realDir, realFile)
	if err != nil {
		return file
	}
	return rel
}

// Rules are what silences findings, with the comments in the source.
func (p *Project) Rules(comments []Nolint, today time.Time) Rules {
	r := Rules{Nolint: comments, Today: today}
	if p != nil {
		r.Config, r.Baseline = p.Config, p.Baseline
	}
	return r
}

// Policy is what the configuration declares and forbids, with places relative to
// the directory base; nil where it says nothing of it.
func (p *Project) Policy(base string) (*model.Policy, error) {
	if p == nil {
		return nil, nil
	}
	dir, err := filepath.Rel(base, p.Dir)
	if err != nil {
		return nil, err
	}
	file := filepath.ToSlash(filepath.Join(dir, filepath.Base(p.Config.File)))
	return p.Config.Policy(Root{File: file, Dir: filepath.ToSlash(dir), Module: p.Module})
}

// WriteState writes all that decides what the project silences and declares: for
// caches, whose entries are old when it changes.
func (p *Project) WriteState(w io.Writer, today time.Time) error {
	if p == nil {
		return nil
	}
	expired := make([]bool, len(p.Config.Suppress))
	for i, e := range p.Config.Suppress {
		expired[i] = e.expired(today)
	}
	if _, err := fmt.Fprintf(w, "%s\n%s\n%v\n", p.Dir, p.text, expired); err != nil {
		return err
	}
	if p.Baseline != nil {
		data, err := p.Baseline.JSON()
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}
	return nil
}
