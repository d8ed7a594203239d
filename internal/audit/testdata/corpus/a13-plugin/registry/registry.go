// Package registry knows commands by name.
package registry

import (
	"context"

	"google.golang.org/api/chat/v1"
)

// Command is something a user can ask for.
type Command interface {
	Run(ctx context.Context, svc *chat.Service, args []string) error
}

// Func makes a Command of a function.
type Func func(ctx context.Context, svc *chat.Service, args []string) error

// Run calls f.
func (f Func) Run(ctx context.Context, svc *chat.Service, args []string) error {
	return f(ctx, svc, args)
}

var all = map[string]Command{}

// Add registers a command.
func Add(name string, c Command) { all[name] = c }

// Get finds a command.
func Get(name string) (Command, bool) { c, ok := all[name]; return c, ok }
