package main

import (
	"context"
	"fmt"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	conf := &oauth2.Config{ClientID: "x", ClientSecret: os.Getenv("S"), Endpoint: google.Endpoint, RedirectURL: "http://localhost/cb",
		Scopes: []string{chat.ChatMessagesReadonlyScope}}
	u, err := url.Parse(conf.AuthCodeURL("s"))
	if err != nil {
		panic(err)
	}
	q := u.Query()
	q.Set("scope", q.Get("scope")+" "+chat.ChatMessagesCreateScope)
	u.RawQuery = q.Encode()
	fmt.Println(u.String())
	var code string
	fmt.Scan(&code)
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		panic(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
	if err != nil {
		panic(err)
	}
	svc.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
