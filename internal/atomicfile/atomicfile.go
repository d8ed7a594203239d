// Package atomicfile writes files whole or not at all.
package atomicfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Write writes data to a file beside path and renames that, so that path never
// holds half of it: what a process leaves that is ended is no file that may be
// taken for whole. A link is followed. A device or pipe is written to: a rename
// would put a file in its place. The error leaves out the other file's name.
func Write(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := os.FileMode(0o666)
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return errors.New("it is a directory")
		case !info.Mode().IsRegular():
			return os.WriteFile(path, data, 0)
		}
		mode = info.Mode().Perm()
	}
	temp := fmt.Sprintf("%s.%d.tmp", path, os.Getpid())
	err := os.WriteFile(temp, data, mode)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err == nil {
		return nil
	}
	_ = os.Remove(temp) // what went wrong before is what matters
	if cause := errors.Unwrap(err); cause != nil {
		return cause
	}
	return err
}
