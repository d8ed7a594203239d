package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Rooms adds to the API's own methods; some of ours shadow them.
type Rooms struct {
	*chat.SpacesService
	ctx context.Context
}

// Setup finds or refuses: rooms are made by people, never by this program.
func (r Rooms) Setup(name string) (*chat.Space, error) {
	sp, err := r.Get(name).Context(r.ctx).Do()
	if err != nil {
		return nil, fmt.Errorf("no room %s (ask somebody to make it): %w", name, err)
	}
	return sp, nil
}

// Create is Setup for callers that like the other word.
func (r Rooms) Create(name string) (*chat.Space, error) { return r.Setup(name) }

type Post struct {
	*chat.SpacesMessagesService
	space *chat.Space
}

// Search looks among what this run has posted, without the API.
func (p *Post) Search(in []*chat.Message, text string) *chat.Message {
	for _, m := range in {
		if m.Text == text {
			return m
		}
	}
	return nil
}

// Delete takes the text back but leaves the message.
func (p *Post) Delete(m *chat.Message) error {
	_, err := p.Patch(m.Name, &chat.Message{Text: "(withdrawn)"}).UpdateMask("text").Do()
	return err
}

func run(ctx context.Context, room string, texts []string, undo bool) error {
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return err
	}
	rooms := Rooms{svc.Spaces, ctx}
	sp, err := rooms.Create("spaces/" + room)
	if err != nil {
		return err
	}
	p := &Post{rooms.Messages, sp}
	var sent []*chat.Message
	for _, t := range texts {
		if p.Search(sent, t) != nil {
			continue
		}
		m, err := p.Create(sp.Name, &chat.Message{Text: t}).Context(ctx).Do()
		if err != nil {
			return err
		}
		sent = append(sent, m)
	}
	if undo {
		for _, m := range sent {
			if err := p.Delete(m); err != nil {
				return err
			}
		}
	}
	return nil
}

// raze was for the move to the new names.
func raze(ctx context.Context, svc *chat.Service, names ...string) error {
	for _, n := range names {
		if _, err := svc.Spaces.Delete(n).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	var (
		room = flag.String("room", "AAAAlobby", "room")
		undo = flag.Bool("undo", false, "withdraw at the end")
	)
	flag.Parse()
	if err := run(context.Background(), *room, flag.Args(), *undo); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
