package oracle

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
)

// Build builds the programs in folders of one module into a directory, each
// under its import path's last element. Without debugging information, as
// linking is most of the time that this takes.
func Build(ctx context.Context, module, into string, folders []string) error {
	args := []string{"build", "-ldflags=-s -w", "-o", into + string(filepath.Separator)}
	for _, f := range folders {
		args = append(args, "./"+filepath.ToSlash(f))
	}
	c := exec.CommandContext(ctx, "go", args...)
	c.Dir = module
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}
