package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/z07-provider/internal/auth"
	"example.com/blind/z07-provider/internal/jobs"
)

func main() {
	ctx := context.Background()
	p, err := auth.NewProvider(os.Getenv("KEY"))
	if err != nil {
		log.Fatal(err)
	}
	r := jobs.NewRunner(p)
	r.Register("digest", jobs.Digest)
	r.Register("welcome", jobs.Welcome)
	r.Register("purge", jobs.Purge)
	if err := r.Run(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
