// votes counts the thumbs under proposals and announces the winner.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/iterator"
	"google.golang.org/api/option"
)

type proposal struct {
	name, text string
	votes      int
}

type clerk struct {
	reader, crier *chat.Client
}

func (c *clerk) proposals(ctx context.Context, room string) ([]*proposal, error) {
	it := c.reader.ListMessages(ctx, &chatpb.ListMessagesRequest{Parent: room, PageSize: 100})
	var ps []*proposal
	for {
		m, err := it.Next()
		if errors.Is(err, iterator.Done) {
			return ps, nil
		}
		if err != nil {
			return nil, err
		}
		if text, ok := strings.CutPrefix(m.Text, "PROPOSAL "); ok {
			ps = append(ps, &proposal{name: m.Name, text: text})
		}
	}
}

func (c *clerk) count(ctx context.Context, p *proposal) error {
	req := &chatpb.ListReactionsRequest{Parent: p.name, Filter: `emoji.unicode = "👍"`}
	for _, err := range c.reader.ListReactions(ctx, req).All() {
		if err != nil {
			return err
		}
		p.votes++
	}
	return nil
}

func (c *clerk) announce(ctx context.Context, room string, p *proposal) error {
	_, err := c.crier.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  room,
		Message: &chatpb.Message{Text: fmt.Sprintf("%q wins with %d votes.", p.text, p.votes)},
	})
	return err
}

func hire(ctx context.Context, key []byte) (*clerk, error) {
	cfg, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/chat.messages.readonly")
	if err != nil {
		return nil, err
	}
	cfg.Subject = "secretary@club.example"
	reader, err := chat.NewRESTClient(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	crier, err := chat.NewClient(ctx,
		option.WithAuthCredentialsJSON(option.ServiceAccount, key),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		return nil, errors.Join(err, reader.Close())
	}
	return &clerk{reader: reader, crier: crier}, nil
}

func main() {
	room := flag.String("room", "", "spaces/...")
	flag.Parse()
	ctx := context.Background()
	key, err := os.ReadFile("club.json")
	if err != nil {
		log.Fatal(err)
	}
	c, err := hire(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	defer c.reader.Close()
	defer c.crier.Close()
	ps, err := c.proposals(ctx, *room)
	if err != nil {
		log.Fatal(err)
	}
	if len(ps) == 0 {
		return
	}
	for _, p := range ps {
		if err := c.count(ctx, p); err != nil {
			log.Fatal(err)
		}
	}
	best := slices.MaxFunc(ps, func(a, b *proposal) int { return cmp.Compare(a.votes, b.votes) })
	if err := c.announce(ctx, *room, best); err != nil {
		log.Fatal(err)
	}
}
