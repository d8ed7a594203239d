package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"

	"example.com/blind/m25-rawapi/restx"
)

const auth = "https://www.googleapis.com/auth/"

func clientFor(ctx context.Context, who string) (restx.Client, error) {
	key, err := os.ReadFile("key.json")
	if err != nil {
		return restx.Client{}, err
	}
	jc, err := google.JWTConfigFromJSON(key, auth+"chat.messages.reactions.create", auth+"chat.spaces")
	if err != nil {
		return restx.Client{}, err
	}
	jc.Subject = who
	return restx.Client{HTTP: oauth2.NewClient(ctx, jc.TokenSource(ctx))}, nil
}

func main() {
	ctx := context.Background()
	c, err := clientFor(ctx, "fan@example.com")
	if err != nil {
		log.Fatal(err)
	}
	if len(os.Args) == 1 {
		spaces, err := c.Spaces(ctx)
		if err != nil {
			log.Fatal(err)
		}
		for _, s := range spaces {
			fmt.Println(s.Name, s.DisplayName)
		}
		return
	}
	for _, m := range os.Args[1:] {
		if err := c.React(ctx, m, "👍"); err != nil {
			log.Print(err)
		}
	}
}
