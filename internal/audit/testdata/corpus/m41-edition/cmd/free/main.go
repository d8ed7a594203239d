package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/m41-edition/core"
)

func main() {
	ctx := context.Background()
	p, err := core.Start(ctx)
	if err != nil {
		log.Fatal(err)
	}
	for _, who := range os.Args[2:] {
		if err := p.Join(ctx, os.Args[1], who); err != nil {
			log.Fatal(err)
		}
	}
}
