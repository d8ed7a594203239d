package unit

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/modfile"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

// printVersion tells go vet what the results depend on besides the packages and
// the flags, so that it does not show old ones: the program, and the
// configurations that it would find from here.
func printVersion(w io.Writer) error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	hash := sha256.New()
	if err := addFile(hash, exe); err != nil {
		return err
	}
	if err := addConfigurations(hash); err != nil {
		return err
	}
	// The form that the go command takes for a tool without a version
	// (cmd/go/internal/work, toolID).
	_, err = fmt.Fprintf(w, "chatscopelint version devel buildID=%x\n", hash.Sum(nil))
	return err
}

func addFile(hash io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(hash, f)
	return err
}

// addConfigurations adds the configurations of the module that the working
// directory lies in and of those in its workspace. A file that cannot be read or
// is malformed stops go vet here, before it asks for anything.
func addConfigurations(hash io.Writer) error {
	dirs, err := moduleDirs()
	if err != nil {
		return err
	}
	for _, dir := range dirs {
		p, err := config.OpenIn(dir)
		if err != nil {
			return err
		}
		if err := p.LoadBaseline(); err != nil {
			return err
		}
		if err := p.WriteState(hash, time.Now()); err != nil {
			return err
		}
	}
	return nil
}

// moduleDirs are the working directory and the modules of its workspace.
func moduleDirs() ([]string, error) {
	dirs := []string{"."}
	work, err := workFile()
	if work == "" || err != nil {
		return dirs, err
	}
	data, err := os.ReadFile(work)
	if err != nil {
		return nil, err
	}
	file, err := modfile.ParseWork(work, data, nil)
	if err != nil {
		return nil, err
	}
	for _, use := range file.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(work), dir)
		}
		dirs = append(dirs, dir)
	}
	return dirs, nil
}

// workFile is the workspace's file, found as the go command finds it: "" where
// there is none.
func workFile() (string, error) {
	switch env := os.Getenv("GOWORK"); env {
	case "":
	case "off":
		return "", nil
	default:
		return env, nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		name := filepath.Join(dir, "go.work")
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			return name, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}
