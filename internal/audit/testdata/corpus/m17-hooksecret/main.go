package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/m17-hooksecret/hook"
	"example.com/blind/m17-hooksecret/places"
)

func main() {
	ctx := context.Background()
	if err := hook.Post(ctx, places.Deploys, "deploying "+os.Args[1]); err != nil {
		log.Print(err)
	}
	if len(os.Args) > 2 {
		if err := hook.Post(ctx, places.Oncall, os.Args[2]); err != nil {
			log.Fatal(err)
		}
	}
}
