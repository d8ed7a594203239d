// Command emoji shows the custom emojis of the organisation.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func ask(cfg oauth2.Config) (*oauth2.Token, error) {
	fmt.Println("open", cfg.AuthCodeURL("emoji"))
	var code string
	if _, err := fmt.Scan(&code); err != nil {
		return nil, err
	}
	return cfg.Exchange(context.Background(), code)
}

func main() {
	ctx := context.Background()
	cfg := oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
		RedirectURL:  "urn:ietf:wg:oauth:2.0:oob",
		Scopes:       []string{"https://www.googleapis.com/auth/chat.customemojis"}, // @over
	}
	tok, err := ask(cfg)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	list, err := svc.CustomEmojis.List().Do() // @list
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range list.CustomEmojis {
		full, err := svc.CustomEmojis.Get(e.Name).Do() // @get
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(full.EmojiName, full.TemporaryImageUri)
	}
}
