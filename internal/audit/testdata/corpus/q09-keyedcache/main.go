package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type purpose int

const (
	forPosting purpose = iota
	forPinning
	forSections
)

// clientKey names one cached client.
type clientKey struct {
	user string
	what purpose
}

func (p purpose) scopes() []string {
	switch p {
	case forPosting:
		return []string{chat.ChatBotScope}
	case forPinning:
		return []string{chat.ChatSpacesPinsScope}
	case forSections:
		return []string{chat.ChatUsersSectionsScope}
	}
	panic(fmt.Sprintf("purpose %d", p))
}

type Clients struct {
	key   []byte
	mu    sync.Mutex
	cache map[clientKey]*chat.Service
}

func (c *Clients) get(ctx context.Context, k clientKey) (*chat.Service, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if svc := c.cache[k]; svc != nil {
		return svc, nil
	}
	conf, err := google.JWTConfigFromJSON(c.key, k.what.scopes()...)
	if err != nil {
		return nil, err
	}
	if k.what != forPosting {
		conf.Subject = k.user
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	if c.cache == nil {
		c.cache = map[clientKey]*chat.Service{}
	}
	c.cache[k] = svc
	return svc, nil
}

// Digest is posted by the bot, pinned and filed by each of its readers.
type Digest struct {
	clients *Clients
	space   string
	readers []string
}

func (d *Digest) publish(ctx context.Context, text string) error {
	bot, err := d.clients.get(ctx, clientKey{what: forPosting})
	if err != nil {
		return err
	}
	m, err := bot.Spaces.Messages.Create(d.space, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("post: %w", err)
	}
	lead, err := d.clients.get(ctx, clientKey{d.readers[0], forPinning})
	if err != nil {
		return err
	}
	if _, err := lead.Spaces.MessagePins.Create(d.space, &chat.MessagePin{Name: m.Name}).Context(ctx).Do(); err != nil {
		return fmt.Errorf("pin: %w", err)
	}
	for _, r := range d.readers {
		mine, err := d.clients.get(ctx, clientKey{r, forSections})
		if err != nil {
			return err
		}
		if _, err := mine.Users.Sections.Create("users/me", &chat.GoogleChatV1Section{DisplayName: "Digests"}).Context(ctx).Do(); err != nil {
			log.Printf("section of %s: %v", r, err)
		}
	}
	return nil
}

func main() {
	space := flag.String("space", "spaces/AAAAdigest", "")
	readers := flag.String("readers", "lead@example.com", "comma separated")
	flag.Parse()
	key, err := os.ReadFile("digest.json")
	if err != nil {
		log.Fatal(err)
	}
	d := &Digest{clients: &Clients{key: key}, space: *space, readers: strings.Split(*readers, ",")}
	if err := d.publish(context.Background(), strings.Join(flag.Args(), " ")); err != nil {
		log.Fatal(err)
	}
}
