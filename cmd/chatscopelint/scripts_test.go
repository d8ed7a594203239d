package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"mvdan.cc/sh/v3/syntax"
)

// scripts are the shell scripts in a file. It must be well-formed.
func scripts(t *testing.T, name, text string) []string {
	t.Helper()
	var err error
	switch filepath.Ext(name) {
	case ".sh":
		return []string{text}
	case ".json":
		var tree any
		err = json.Unmarshal([]byte(text), &tree)
	case ".yml", ".yaml":
		var tree any
		if err = yaml.Unmarshal([]byte(text), &tree); err == nil {
			return scriptsOf(tree)
		}
	default:
		t.Errorf("%s: no test reads such files", name)
	}
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return nil
}

// scriptsOf are those in a tree of YAML: the steps of GitHub's workflows, the
// scripts of GitLab's jobs, and the entries of hooks with their arguments.
func scriptsOf(tree any) []string {
	var found []string
	switch tree := tree.(type) {
	case []any:
		for _, v := range tree {
			found = append(found, scriptsOf(v)...)
		}
	case map[string]any:
		for key, v := range tree {
			if text, ok := v.(string); ok && key == "run" {
				found = append(found, text)
			}
			if key == "script" {
				found = append(found, strings.Join(texts(v), "\n"))
			}
			found = append(found, scriptsOf(v)...)
		}
		if entry, ok := tree["entry"].(string); ok {
			found = append(found, strings.Join(append([]string{entry}, texts(tree["args"])...), " "))
		}
	}
	return found
}

// texts are the texts of a list.
func texts(list any) []string {
	var found []string
	values, _ := list.([]any)
	for _, v := range values {
		if text, ok := v.(string); ok {
			found = append(found, text)
		}
	}
	return found
}

// commandLines are the arguments of chatscopelint where scripts run it. Whatever
// the shell puts into an argument is shown as "value".
func commandLines(t *testing.T, name string, scripts []string) [][]string {
	t.Helper()
	var lines [][]string
	for _, script := range scripts {
		file, err := syntax.NewParser().Parse(strings.NewReader(script), name)
		if err != nil {
			t.Error(err)
			continue
		}
		syntax.Walk(file, func(n syntax.Node) bool {
			call, ok := n.(*syntax.CallExpr)
			if !ok || len(call.Args) == 0 || call.Args[0].Lit() != "chatscopelint" {
				return true
			}
			var args []string
			for _, word := range call.Args[1:] {
				args = append(args, wordText(word.Parts))
			}
			lines = append(lines, args)
			return true
		})
	}
	return lines
}

func wordText(parts []syntax.WordPart) string {
	text := ""
	for _, part := range parts {
		switch part := part.(type) {
		case *syntax.Lit:
			text += part.Value
		case *syntax.SglQuoted:
			text += part.Value
		case *syntax.DblQuoted:
			text += wordText(part.Parts)
		default:
			text += "value"
		}
	}
	return text
}
