package unit

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/atomicfile"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// imported are the summaries that the analysis of the imports left, each once.
func (d *description) imported() ([]*summary.Package, error) {
	var all []*summary.Package
	for _, path := range slices.Sorted(maps.Keys(d.PackageVetx)) {
		data, err := os.ReadFile(d.PackageVetx[path])
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("what the analysis of %s left is gone: %w", path, err)
		case err != nil:
			return nil, err
		case len(data) == 0:
			continue // nothing that matters
		}
		pkgs, err := summary.Decode(data)
		if err != nil {
			return nil, fmt.Errorf("what the analysis of %s left: %w", path, err)
		}
		all = summary.Merge(all, pkgs)
	}
	return all, nil
}

// handedOn are the summaries that importers of the package need. Nothing imports
// a command.
func (d *description) handedOn(pkgs []*summary.Package) []*summary.Package {
	own := summary.ViewOf(pkgs)[d.path()]
	switch {
	case own == nil:
		return pkgs
	case own.Name == "main":
		return nil
	}
	own.ForTest = len(d.files(false)) < len(d.GoFiles)
	return pkgs
}

// writeFacts writes what importers need: summaries, or nothing.
func (d *description) writeFacts(pkgs []*summary.Package) error {
	if d.VetxOutput == "" {
		return nil
	}
	var data []byte
	if len(pkgs) > 0 {
		data = summary.Encode(pkgs)
	}
	return write(d.VetxOutput, data)
}

// write writes a file whole. An error names it.
func write(name string, data []byte) error {
	if err := atomicfile.Write(name, data); err != nil {
		return fmt.Errorf("%s: not written: %w", name, err)
	}
	return nil
}
