package perms

import "slices"

const root = "https://www.googleapis.com/auth/chat"

// The permissions of our two robots.
var (
	read  = []string{root + ".messages.readonly", root + ".memberships.readonly"}
	write = []string{root + ".messages.create"}
)

// Read is a copy.
func Read() []string { return slices.Clone(read) }

// ReadWrite is both.
func ReadWrite() []string { return slices.Concat(read, write) }
