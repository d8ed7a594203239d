// A retrospective robot. Its parts find each other in a small container.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"sort"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type container struct {
	makers map[string]func(*container) (any, error)
	made   map[string]any
}

func (c *container) provide(name string, f func(*container) (any, error)) {
	c.makers[name] = f
}

func resolve[T any](c *container, name string) T {
	if v, ok := c.made[name]; ok {
		return v.(T)
	}
	f, ok := c.makers[name]
	if !ok {
		log.Fatalf("nothing provides %q", name)
	}
	v, err := f(c)
	if err != nil {
		log.Fatalf("%s: %v", name, err)
	}
	c.made[name] = v
	return v.(T)
}

type grant struct {
	scope, why string
}

var grants = []grant{
	{chat.ChatBotScope, "posts the summary"},
}

type collector struct{ messages *chat.SpacesMessagesService }

func (c collector) tally(ctx context.Context, space string) (map[string]int, error) {
	counts := map[string]int{}
	err := c.messages.List(space).Pages(ctx, func(p *chat.ListMessagesResponse) error {
		for _, m := range p.Messages {
			counts[m.Sender.Name]++
		}
		return nil
	})
	return counts, err
}

type poster struct{ svc *chat.Service }

func (p *poster) post(space, text string) error {
	_, err := p.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	return err
}

func wire(ctx context.Context) *container {
	c := &container{makers: map[string]func(*container) (any, error){}, made: map[string]any{}}
	c.provide("chat", func(*container) (any, error) {
		var scopes []string
		for _, g := range grants {
			log.Printf("asking for %s: %s", g.scope, g.why)
			scopes = append(scopes, g.scope)
		}
		return chat.NewService(ctx, option.WithServiceAccountFile("retro.json"), option.WithScopes(scopes...))
	})
	c.provide("collector", func(c *container) (any, error) {
		return collector{resolve[*chat.Service](c, "chat").Spaces.Messages}, nil
	})
	c.provide("poster", func(c *container) (any, error) {
		return &poster{resolve[*chat.Service](c, "chat")}, nil
	})
	return c
}

func main() {
	ctx := context.Background()
	space := os.Args[1]
	c := wire(ctx)
	counts, err := resolve[collector](c, "collector").tally(ctx, space)
	if err != nil {
		log.Fatal(err)
	}
	var who []string
	for name := range counts {
		who = append(who, name)
	}
	sort.Slice(who, func(i, j int) bool { return counts[who[i]] > counts[who[j]] })
	text := "Most talkative:"
	for _, name := range who[:min(3, len(who))] {
		text += fmt.Sprintf("\n<%s>: %d", name, counts[name])
	}
	if err := resolve[*poster](c, "poster").post(space, text); err != nil {
		log.Fatal(err)
	}
}
