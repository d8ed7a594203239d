package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/t16-library/rooms"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	r, err := rooms.Open(ctx, option.WithServiceAccountFile("rooms.json"))
	if err != nil {
		log.Fatal(err)
	}
	defer r.Close()
	if err := r.Setup(ctx, os.Args[1], os.Args[2:]...); err != nil {
		log.Fatal(err)
	}
}
