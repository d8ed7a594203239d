// Command chatexport prints the messages of the spaces one is in.
package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"example.com/handlers/c22-installed-app-checked/granted"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{
	chat.ChatSpacesReadonlyScope,
	chat.ChatMessagesReadonlyScope,
}

func authorize(ctx context.Context) (*oauth2.Config, *oauth2.Token, error) {
	secret, err := os.ReadFile("client_secret.json")
	if err != nil {
		return nil, nil, err
	}
	conf, err := google.ConfigFromJSON(secret, scopes...)
	if err != nil {
		return nil, nil, err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer l.Close()
	conf.RedirectURL = "http://" + l.Addr().String()
	verifier, state := oauth2.GenerateVerifier(), rand.Text()
	code := make(chan string, 1)
	go http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("state") == state {
			code <- r.FormValue("code")
		}
		fmt.Fprintln(w, "Back to the terminal.")
	}))
	fmt.Fprintln(os.Stderr, "Open", conf.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier)))
	tok, err := conf.Exchange(ctx, <-code, oauth2.VerifierOption(verifier))
	return conf, tok, err
}

func main() {
	ctx := context.Background()
	conf, tok, err := authorize(ctx)
	if err != nil {
		log.Fatal(err)
	}
	got := granted.Of(tok)
	if !got.Has(chat.ChatSpacesReadonlyScope) {
		log.Fatal("nothing to do without your spaces")
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	err = svc.Spaces.List().Pages(ctx, func(p *chat.ListSpacesResponse) error {
		for _, s := range p.Spaces {
			fmt.Println("#", s.DisplayName)
			if !got.Has(chat.ChatMessagesReadonlyScope) {
				continue
			}
			list, err := svc.Spaces.Messages.List(s.Name).Context(ctx).Do()
			if err != nil {
				return err
			}
			for _, m := range list.Messages {
				fmt.Println(m.CreateTime, m.Text)
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
}
