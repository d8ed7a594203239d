package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

// A reportFile is a file that may hold a report.
type reportFile struct {
	name  string // as seen from the working directory, with forward slashes
	found bool   // in a folder: it need not be a report
}

// reportFiles are the files that the arguments name, each once and in order. A
// folder stands for the JSON files in it and below it, a pattern for what it matches.
func reportFiles(dir string, args []string) ([]reportFile, error) {
	var files []reportFile
	for _, arg := range args {
		more, err := filesOf(dir, arg)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		files = append(files, more...)
	}
	slices.SortFunc(files, func(a, b reportFile) int { return strings.Compare(a.name, b.name) })
	once := files[:0]
	for _, f := range files {
		if n := len(once); n > 0 && once[n-1].name == f.name {
			once[n-1].found = once[n-1].found && f.found // what is named must be a report
			continue
		}
		once = append(once, f)
	}
	return once, nil
}

func filesOf(dir, arg string) ([]reportFile, error) {
	path := inDir(dir, arg)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return filesBelow(dir, path)
	case err == nil:
		return []reportFile{{name: nameFrom(dir, path)}}, nil
	case !strings.ContainsAny(arg, "*?["):
		return nil, fmt.Errorf("%w; name a report or a folder with reports", cause(err))
	}
	matches, err := filepath.Glob(path)
	if err != nil {
		return nil, err
	}
	if len(matches) == 0 {
		return nil, errors.New("the pattern matches no file")
	}
	var files []reportFile
	for _, match := range matches {
		files = append(files, reportFile{name: nameFrom(dir, match)})
	}
	return files, nil
}

func filesBelow(dir, path string) ([]reportFile, error) {
	var files []reportFile
	err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Ext(name) == ".json" {
			files = append(files, reportFile{nameFrom(dir, name), true})
		}
		return err
	})
	return files, cause(err)
}

// nameFrom is the name of a file as the inventory gives it: the same on every
// machine that has the folder.
func nameFrom(dir, path string) string {
	absolute, err := filepath.Abs(dir)
	if err == nil {
		if path, err = filepath.Abs(path); err == nil {
			if rel, err := filepath.Rel(absolute, path); err == nil {
				path = rel
			}
		}
	}
	return filepath.ToSlash(path)
}

// isReport reports whether the text is that of a report, of whatever version, or
// might be but for being broken. Other JSON is not.
func isReport(data []byte) bool {
	var head struct {
		Schema string `json:"schema"`
	}
	var syntax *json.SyntaxError
	if err := json.Unmarshal(data, &head); errors.As(err, &syntax) {
		return true
	}
	return strings.HasPrefix(head.Schema, strings.TrimSuffix(report.SchemaName, "v1"))
}
