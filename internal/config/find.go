package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Find looks for the configuration in the root of the module that dir lies in:
// the nearest directory, from dir upwards, that holds a go.mod. A directory
// that lies in no module, as that of a script project may, is its own root. ok
// is false where there is no configuration.
func Find(dir string) (file string, ok bool, err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return "", false, err
	}
	root, err := ModuleRoot(dir)
	if err != nil {
		return "", false, err
	}
	file = filepath.Join(root, FileName)
	if ok, err = isFile(file); !ok {
		return "", false, err
	}
	return file, true, nil
}

// ModuleRoot is the nearest directory, from dir upwards, that holds a go.mod; dir
// itself where there is none.
func ModuleRoot(dir string) (string, error) {
	for at := dir; ; at = filepath.Dir(at) {
		switch ok, err := isFile(filepath.Join(at, "go.mod")); {
		case err != nil:
			return "", err
		case ok:
			return at, nil
		case at == filepath.Dir(at):
			return dir, nil
		}
	}
}

// isFile reports whether there is a file of the name. A directory of it is none,
// for the go command too.
func isFile(name string) (bool, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("the configuration cannot be looked for: %w", err)
	}
	return !info.IsDir(), nil
}

// Mentions reports whether the text of the configuration for dir, see [Find], has
// one of the words: it need not be read to know that it says nothing of them.
func Mentions(dir string, words []string) (bool, error) {
	file, ok, err := Find(dir)
	if !ok || err != nil {
		return false, err
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return false, fmt.Errorf("the configuration cannot be read: %w", err)
	}
	return slices.ContainsFunc(words, func(word string) bool { return bytes.Contains(text, []byte(word)) }), nil
}
