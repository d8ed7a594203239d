// Generate makes the scope tables, each from the discovery document of an API and
// an overlay: chat.yaml of the Chat API and overlay.yaml, events.yaml of the
// Workspace Events API and events.overlay.yaml. Run it by
//
//	go generate ./scopemap
//
// The documents come out of the module google.golang.org/api, at the version
// that the overlay names; the go command fetches it if need be.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	for overlayFile, tableFile := range tables {
		if err := run(overlayFile, tableFile); err != nil {
			fmt.Fprintln(os.Stderr, "generate:", err)
			os.Exit(1)
		}
	}
}

// tables are the tables by their overlays.
var tables = map[string]string{
	"overlay.yaml":        "chat.yaml",
	"events.overlay.yaml": "events.yaml",
}

// run reads the overlay and writes the table.
func run(overlayFile, tableFile string) error {
	text, err := os.ReadFile(overlayFile)
	if err != nil {
		return err
	}
	o, err := readOverlay(overlayFile, text)
	if err != nil {
		return err
	}
	document, err := readDocument(o)
	if err != nil {
		return err
	}
	table, err := build(document, o)
	if err != nil {
		return err
	}
	return os.WriteFile(tableFile, table, 0o666)
}

// readDocument finds the discovery document in the module cache.
func readDocument(o *overlay) (*document, error) {
	dir, err := moduleDir(o.Document.Module + "@" + o.Document.Version)
	if err != nil {
		return nil, err
	}
	file := filepath.Join(dir, filepath.FromSlash(o.Document.File))
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &d, nil
}

// moduleDir returns the directory of a module version in the module cache. The
// go command runs outside any module, so that it leaves go.mod and go.sum as
// they are.
func moduleDir(version string) (string, error) {
	outside, err := os.MkdirTemp("", "scopemap")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(outside)
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("go", "mod", "download", "-json", version)
	cmd.Dir, cmd.Stdout, cmd.Stderr = outside, &stdout, &stderr
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	failed := cmd.Run()
	var module struct{ Dir, Error string }
	if err := json.Unmarshal(stdout.Bytes(), &module); err != nil || failed != nil || module.Dir == "" {
		return "", fmt.Errorf("cannot get %s: %s%s; check GOPROXY and the network", version, module.Error, stderr.Bytes())
	}
	return module.Dir, nil
}
