//go:build unix

package oracle

import (
	"os/exec"
	"syscall"
)

// alone puts a program into a process group of its own, so that all that it
// starts can be ended with it.
func alone(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// end ends a program and all that it started.
func end(c *exec.Cmd) { _ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
