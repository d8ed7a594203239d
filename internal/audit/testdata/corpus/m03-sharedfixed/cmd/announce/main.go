package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/m03-sharedfixed/internal/roomsvc"
)

func run(args []string) error {
	ctx := context.Background()
	rooms, err := roomsvc.Connect(ctx, "key.json")
	if err != nil {
		return err
	}
	for _, room := range args {
		if err := rooms.Announce(ctx, room, "maintenance tonight"); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
