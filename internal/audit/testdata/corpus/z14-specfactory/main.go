package main

import (
	"context"
	"log"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Kind int

const (
	Bot Kind = iota
	Reader
	Moderator
)

type Spec struct {
	Name    string
	Kind    Kind
	Subject string
	Members bool
	Extra   []string
}

type Factory struct{ key []byte }

func (f *Factory) Build(ctx context.Context, s Spec) (*chat.Service, error) {
	var scopes []string
	switch s.Kind {
	case Bot:
		scopes = append(scopes, chat.ChatBotScope)
	case Moderator:
		scopes = append(scopes, chat.ChatMessagesScope)
	case Reader:
		scopes = append(scopes, chat.ChatMessagesReadonlyScope)
	}
	if s.Members {
		scopes = append(scopes, chat.ChatMembershipsReadonlyScope)
	}
	for _, e := range s.Extra {
		if e = strings.TrimSpace(e); e != "" {
			scopes = append(scopes, e)
		}
	}
	cfg, err := google.JWTConfigFromJSON(f.key, scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = s.Subject
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func main() {
	ctx := context.Background()
	f := &Factory{[]byte("{}")}
	bot, err := f.Build(ctx, Spec{Name: "bot", Kind: Bot})
	if err != nil {
		log.Fatal(err)
	}
	rd, err := f.Build(ctx, Spec{Name: "reader", Kind: Reader, Subject: "r@example.com", Members: true})
	if err != nil {
		log.Fatal(err)
	}
	md, err := f.Build(ctx, Spec{Name: "mod", Kind: Moderator, Subject: "m@example.com"})
	if err != nil {
		log.Fatal(err)
	}
	ms, err := rd.Spaces.Messages.List("spaces/A").Do()
	if err != nil {
		log.Fatal(err)
	}
	rd.Spaces.Members.List("spaces/A").Do()
	for _, m := range ms.Messages {
		md.Spaces.Messages.Delete(m.Name).Do()
	}
	bot.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "cleaned"}).Do()
}
