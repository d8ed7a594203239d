package revision_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/internal/revision"
)

// layOut writes the files of an archive into a folder.
func layOut(t *testing.T, dir, archive string) {
	t.Helper()
	files, err := txtar.FS(txtar.Parse([]byte(archive)))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
}

// state is all that git has of a repository, with its index, and the working tree.
func state(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		all.WriteString(name + "\n" + string(data) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func checkOut(t *testing.T, dir, rev string) *revision.Tree {
	t.Helper()
	tree, err := revision.CheckOut(t.Context(), dir, rev)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tree.Remove(); err != nil {
			t.Error(err)
		}
	})
	return tree
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestCheckOut lays a revision out as it was, what attributes keep out of an
// archive included, and leaves the repository alone. No hook runs, though it may
// run in one.
func TestCheckOut(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	layOut(t, dir, "-- .gitattributes --\nsub/b.txt export-ignore\n-- sub/a.txt --\none\n-- sub/b.txt --\nb\n")
	drivertest.Commit(t, dir)
	layOut(t, dir, "-- new/c.txt --\nc\n")
	if err := os.WriteFile(filepath.Join(dir, "sub", "a.txt"), []byte("two\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	drivertest.Git(t, dir, "add", "new")
	drivertest.Git(t, dir, "config", "core.splitIndex", "true")
	layOut(t, dir, "-- .git/hooks/post-index-change --\n#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n")
	if err := os.Chmod(filepath.Join(dir, ".git", "hooks", "post-index-change"), 0o777); err != nil {
		t.Fatal(err)
	}
	before := state(t, dir)
	t.Setenv("GIT_DIR", ".git") // as in a hook
	t.Setenv("GIT_INDEX_FILE", filepath.Join(dir, ".git", "index"))

	tree := checkOut(t, filepath.Join(dir, "sub"), "HEAD")
	if a, b := read(t, filepath.Join(tree.Dir, "a.txt")), read(t, filepath.Join(tree.Dir, "b.txt")); a != "one\n" || b != "b\n" {
		t.Errorf("the tree holds %q and %q", a, b)
	}
	newer := checkOut(t, filepath.Join(dir, "new"), "main")
	if _, err := os.Stat(newer.Dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder is there that the revision does not have: %v", err)
	}
	if state(t, dir) != before {
		t.Error("the repository has changed")
	}
	for _, tree := range []*revision.Tree{tree, newer} {
		if err := tree.Remove(); err != nil {
			t.Error(err)
		}
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestRefusals(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	plain, dir := t.TempDir(), t.TempDir()
	layOut(t, dir, "-- a.txt --\na\n")
	drivertest.Commit(t, dir)
	ended, end := context.WithCancel(t.Context())
	end()
	for _, c := range []struct {
		name, dir, rev, want string
		ctx                  context.Context
	}{
		{"no repository", plain, "HEAD", "there is no git repository here; run it in one", t.Context()},
		{"no revision", dir, "v9", `git knows no revision "v9"; name a commit`, t.Context()},
		{"a flag", dir, "--all", `git knows no revision "--all"`, t.Context()},
		{"no commit", dir, "HEAD:a.txt", `git knows no revision "HEAD:a.txt"`, t.Context()},
		{"interrupted", dir, "HEAD", "context canceled", ended},
	} {
		_, err := revision.CheckOut(c.ctx, c.dir, c.rev)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	t.Setenv("PATH", plain)
	if _, err := revision.CheckOut(t.Context(), dir, "HEAD"); err == nil || !strings.Contains(err.Error(), "git is not installed") {
		t.Errorf("without git: got %v", err)
	}
}
