package main

import (
	"context"
	"io"
	"log"
	"os"

	"example.com/blind/m11-registry/registry"

	_ "example.com/blind/m11-registry/plugins/emoji"
	_ "example.com/blind/m11-registry/plugins/ping"
)

type runner interface {
	Run(ctx context.Context, out io.Writer) error
}

func main() {
	names := os.Args[1:]
	if len(names) == 0 {
		names = registry.Names()
	}
	for _, n := range names {
		p, err := registry.Lookup[runner](n)
		if err != nil {
			log.Fatal(err)
		}
		if err := p.Run(context.Background(), os.Stdout); err != nil {
			log.Fatal(err)
		}
	}
}
