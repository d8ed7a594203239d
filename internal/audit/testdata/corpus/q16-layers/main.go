package main

import (
	"context"
	"flag"
	"fmt"
	"log"

	"example.com/blind/q16-layers/rooms"
)

func print(ctx context.Context, d rooms.Directory) error {
	names, err := d.All(ctx)
	if err != nil {
		return err
	}
	for _, n := range names {
		t, err := d.Title(ctx, n)
		if err != nil {
			return err
		}
		fmt.Printf("%s\t%s\n", n, t)
	}
	return nil
}

func main() {
	demo := flag.Bool("demo", false, "show made-up rooms")
	admin := flag.String("admin", "root@example.com", "administrator")
	flag.Parse()

	ctx := context.Background()
	var dir rooms.Directory = rooms.Fixed{"spaces/A": "Attic"}
	if !*demo {
		var err error
		if dir, err = rooms.New(ctx, "admin.json", *admin); err != nil {
			log.Fatal(err)
		}
	}
	if err := print(ctx, dir); err != nil {
		log.Fatal(err)
	}
}
