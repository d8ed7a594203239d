package main

import (
	"context"
	"os"

	"example.com/blind/m46-cobra/cmd"
)

func main() {
	if err := cmd.Root().ExecuteContext(context.Background()); err != nil {
		os.Exit(1)
	}
}
