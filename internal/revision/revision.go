// Package revision lays out what a git repository held at a revision, in a folder
// of its own, for whoever wants to look at it as it was.
//
// Nothing of the repository is changed. The files are read into a folder and an
// index beside it with git read-tree. A worktree (git worktree add) would be
// written down in the repository, and stay there when the run is killed. An
// archive (git archive) leaves out what attributes say that releases do not have.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A Tree is a repository's files as they were at a revision.
type Tree struct {
	// Dir is where the directory is that the revision was asked for from. There
	// may be none: the revision may be older.
	Dir  string
	temp string
}

// Remove removes the files.
func (t *Tree) Remove() error { return os.RemoveAll(t.temp) }

// CheckOut lays out a revision of the repository that the directory lies in.
// Whoever gets the tree removes it; where there is an error nothing is left.
func CheckOut(ctx context.Context, dir, rev string) (*Tree, error) {
	r, err := find(ctx, dir)
	if err != nil {
		return nil, err
	}
	commit, err := r.commit(ctx, rev)
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "chatscopelint-*")
	if err != nil {
		return nil, err
	}
	t := &Tree{temp: temp}
	if err := r.layOut(ctx, t, commit); err != nil {
		return nil, errors.Join(err, t.Remove())
	}
	return t, nil
}

// repository is where a directory lies in a git repository.
type repository struct {
	dir    string // the directory
	gitDir string
	top    string // the working tree
	prefix string // of the directory in it; "" at the top
}

func find(ctx context.Context, dir string) (*repository, error) {
	r := &repository{dir: dir}
	out, err := r.git(ctx, nil, "rev-parse", "--absolute-git-dir", "--show-toplevel", "--show-prefix")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed; install it, or compare two reports")
	case err != nil && strings.Contains(err.Error(), "not a git repository"):
		return nil, errors.New("there is no git repository here; run it in one, name its folder with -C, or compare two reports")
	case err != nil:
		return nil, err
	}
	lines := append(strings.Split(out, "\n"), "", "", "")
	r.gitDir, r.top, r.prefix = lines[0], filepath.FromSlash(lines[1]), filepath.FromSlash(lines[2])
	return r, nil
}

// commit is the revision's commit.
func (r *repository) commit(ctx context.Context, rev string) (string, error) {
	commit, err := r.git(ctx, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil && ctx.Err() == nil {
		return "", fmt.Errorf("git knows no revision %q; name a commit, a branch or a tag that git log shows, and fetch it first where the copy is shallow", rev)
	}
	return commit, err
}

// layOut fills the tree. The index that git needs for it lies beside the files, and
// so would what a split index shares.
func (r *repository) layOut(ctx context.Context, t *Tree, commit string) error {
	files := filepath.Join(t.temp, "tree")
	if err := os.Mkdir(files, 0o777); err != nil {
		return err
	}
	inTree := &repository{dir: files}
	_, err := inTree.git(ctx, []string{"GIT_INDEX_FILE=" + filepath.Join(t.temp, "index")},
		"--git-dir="+r.gitDir, "--work-tree="+files, "-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "-c", "core.hooksPath="+os.DevNull,
		"read-tree", "--reset", "-u", "--no-recurse-submodules", commit)
	if err != nil {
		return err
	}
	t.Dir = filepath.Join(files, r.prefix)
	return r.carry(ctx, t, files)
}

// environ is the environment without what a hook is told of its repository: it is
// relative to another directory. Git speaks English there, which is looked at.
func environ() []string {
	env := slices.DeleteFunc(os.Environ(), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name)
	})
	return append(env, "LC_ALL=C")
}

// git runs git in the repository's directory. An error is what it says.
func (r *repository) git(ctx context.Context, env []string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = r.dir
	cmd.Env = append(environ(), env...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if text := strings.TrimSpace(said.String()); err != nil && text != "" && ctx.Err() == nil {
		return "", errors.New("git: " + text)
	}
	return strings.TrimRight(string(out), "\n"), err
}
