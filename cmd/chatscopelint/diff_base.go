package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/chatscopelint/chatscopelint/internal/revision"
	"github.com/chatscopelint/chatscopelint/report"
)

// workingTree is what a comparison with a revision calls the files as they are.
const workingTree = "the working tree"

// compareBase judges a revision, then the working tree, in the same way.
func (d *diffFlags) compareBase(env *environment, dir string) (diff *report.Diff, err error) {
	tree, err := revision.CheckOut(env.Context, dir, d.base)
	if err != nil {
		return nil, fmt.Errorf("-base: %w", err)
	}
	defer func() {
		if left := tree.Remove(); left != nil {
			err = errors.Join(err, fmt.Errorf("-base: a temporary folder cannot be removed: %w", left))
		}
	}()
	patterns := d.set.Args()
	_, err = os.Stat(tree.Dir)
	older := errors.Is(err, fs.ErrNotExist)
	var old *report.Report
	if !older {
		if old, err = d.in(env, tree.Dir, dir, patterns, false); err != nil {
			return nil, fmt.Errorf("in %s: %w", d.base, err)
		}
	}
	new, err := d.in(env, dir, dir, patterns, false)
	if err != nil {
		return nil, err
	}
	if older {
		old = &report.Report{Tool: new.Tool, ScopeTable: new.ScopeTable, Build: new.Build}
	}
	diff = report.Compare(old, new)
	diff.Old.Name, diff.New.Name = d.base, workingTree
	if older {
		diff.Notes = append(diff.Notes, "There is no such folder in "+d.base+": everything in it is new.")
	}
	return diff, nil
}
