package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"example.com/blind/u25-welcome/perms"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func open(ctx context.Context, key string, scopes []string) *chat.Service {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, key, &credentials.DetectOptions{
		Scopes:  scopes,
		Subject: perms.Robot,
	})
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	return svc
}

type tool struct {
	clients map[string]*chat.Service
	seen    map[string]bool
}

func (t *tool) title(space string) string {
	sp, err := t.clients["read"].Spaces.Get(space).Do()
	if err != nil {
		return space
	}
	return sp.DisplayName
}

func (t *tool) newcomers(space string) (out []string) {
	res, err := t.clients["read"].Spaces.Members.List(space).Filter(`member.type = "HUMAN"`).Do()
	if err != nil {
		log.Print(err)
		return nil
	}
	for _, m := range res.Memberships {
		if !t.seen[m.Name] {
			t.seen[m.Name] = true
			out = append(out, m.Member.Name)
		}
	}
	return out
}

func (t *tool) greet(space string) {
	for _, who := range t.newcomers(space) {
		msg := chat.Message{Text: fmt.Sprintf("Welcome to %s, <%s>!", t.title(space), who)}
		if _, err := t.clients["write"].Spaces.Messages.Create(space, &msg).Do(); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	key := flag.String("key", "welcome.json", "")
	flag.Parse()
	ctx := context.Background()
	t := &tool{
		clients: map[string]*chat.Service{
			"read":  open(ctx, *key, perms.ByRole["reader"]),
			"write": open(ctx, *key, perms.ByRole["poster"]),
		},
		seen: map[string]bool{},
	}
	for _, space := range flag.Args() {
		t.greet(space)
	}
	fmt.Fprintln(os.Stderr, len(t.seen), "people known")
}
