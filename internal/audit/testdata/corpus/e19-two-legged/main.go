// Command applause puts an emoji under messages and counts the ones there,
// as the user "kudos" of the domain.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"cloud.google.com/go/auth"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type identity struct {
	email, subject string
	scopes         []string
}

func kudos() identity {
	return identity{
		email:   "kudos@p.iam.gserviceaccount.com",
		subject: "kudos@example.com",
		scopes:  []string{chat.ChatMessagesScope},
	}
}

func (id identity) credentials(pem []byte) (*auth.Credentials, error) {
	opts := &auth.Options2LO{
		Email:      id.email,
		PrivateKey: pem,
		TokenURL:   "https://oauth2.googleapis.com/token",
	}
	opts.Subject = id.subject
	opts.Scopes = append(opts.Scopes, id.scopes...)
	tp, err := auth.New2LOTokenProvider(opts)
	if err != nil {
		return nil, err
	}
	return auth.NewCredentials(&auth.CredentialsOptions{TokenProvider: auth.NewCachedTokenProvider(tp, nil)}), nil
}

type action func(ctx context.Context, r *chat.SpacesMessagesReactionsService, message, emoji string) error

var actions = map[string]action{
	"add": func(ctx context.Context, r *chat.SpacesMessagesReactionsService, message, emoji string) error {
		_, err := r.Create(message, &chat.Reaction{Emoji: &chat.Emoji{Unicode: emoji}}).Context(ctx).Do()
		return err
	},
	"count": func(ctx context.Context, r *chat.SpacesMessagesReactionsService, message, emoji string) error {
		n := 0
		err := r.List(message).Filter(fmt.Sprintf("emoji.unicode = %q", emoji)).Pages(ctx, func(p *chat.ListReactionsResponse) error {
			n += len(p.Reactions)
			return nil
		})
		fmt.Println(n)
		return err
	},
	"remove": func(ctx context.Context, r *chat.SpacesMessagesReactionsService, reaction, _ string) error {
		_, err := r.Delete(reaction).Context(ctx).Do()
		return err
	},
}

func main() {
	emoji := flag.String("emoji", "👏", "which one")
	keyFile := flag.String("key", "kudos.pem", "private key")
	flag.Parse()
	act, ok := actions[flag.Arg(0)]
	if !ok {
		log.Fatalf("usage: applause add|count|remove NAME")
	}
	pem, err := os.ReadFile(*keyFile)
	if err != nil {
		log.Fatal(err)
	}
	creds, err := kudos().credentials(pem)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	if err := act(ctx, svc.Spaces.Messages.Reactions, flag.Arg(1), *emoji); err != nil {
		log.Fatal(err)
	}
}
