package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/m03-sharedfixed/internal/roomsvc"
)

func main() {
	ctx := context.Background()
	rooms, err := roomsvc.Connect(ctx, "key.json")
	if err != nil {
		log.Fatal(err)
	}
	if err := rooms.Add(ctx, "spaces/NEWCOMERS", os.Args[1:]...); err != nil {
		log.Fatal(err)
	}
	if err := rooms.Announce(ctx, "spaces/NEWCOMERS", "welcome!"); err != nil {
		log.Fatal(err)
	}
}
