// Command gcl is golangci-lint with chatscopelint in it.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/chatscopelint/chatscopelint/analyzers/golangci"
)

func main() {
	// golangci-lint caches by its version. Without one it takes the hash of the
	// program instead, so that a plugin that was built anew is run anew.
	if err := commands.Execute(commands.BuildInfo{Version: "(devel)"}); err != nil {
		fmt.Fprintln(os.Stderr, "golangci-lint:", err)
		os.Exit(exitcodes.Failure)
	}
}
