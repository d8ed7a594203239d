// A tool that gets the company's credential in a struct, and as a token.
package main

import (
	"context"
	"log"
	"net/http"
	"strings"

	"example.com/chatkit"
	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type tool struct{ chatkit.Bundle }

func main() {
	ctx := context.Background()
	bundle, err := chatkit.NewBundle(ctx)
	if err != nil {
		log.Fatal(err)
	}
	t := tool{*bundle}
	service, err := chat.New(t.HTTP)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Get("spaces/A").Do(); err != nil {
		log.Fatal(err)
	}
	again, err := chat.NewService(ctx, option.WithTokenSource(oauth2.ReuseTokenSource(nil, bundle.Source)))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := again.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
	token, err := chatkit.Token(ctx)
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://chat.googleapis.com/v1/spaces/A/messages", strings.NewReader("{}"))
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}
