package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type board struct {
	read  *chat.Service // public things, we thought
	write *chat.Service
}

var b board

func init() {
	ctx := context.Background()
	for _, x := range []struct {
		to   **chat.Service
		opts []option.ClientOption
	}{
		{&b.write, []option.ClientOption{option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"), option.WithScopes(chat.ChatBotScope)}},
	} {
		svc, err := chat.NewService(ctx, x.opts...)
		if err != nil {
			log.Fatal(err)
		}
		*x.to = svc
	}
	var err error
	if b.read, err = chat.NewService(ctx, option.WithAPIKey(os.Getenv("API_KEY"))); err != nil {
		log.Fatal(err)
	}
}

func (b *board) rooms(ctx context.Context) (names []string, err error) {
	err = b.read.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(p *chat.ListSpacesResponse) error {
		for _, s := range p.Spaces {
			names = append(names, s.Name)
		}
		return nil
	})
	return names, err
}

func (b *board) size(room string) (int, error) {
	list := b.read.Spaces.Members.List
	res, err := list(room).Do()
	if err != nil {
		return 0, fmt.Errorf("%s: %w", room, err)
	}
	return len(res.Memberships), nil
}

func main() {
	rooms, err := b.rooms(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range rooms {
		n, err := b.size(r)
		if err != nil {
			log.Fatal(err)
		}
		if _, err := b.write.Spaces.Messages.Create(r, &chat.Message{Text: fmt.Sprint(n)}).Do(); err != nil {
			log.Print(err)
		}
	}
}
