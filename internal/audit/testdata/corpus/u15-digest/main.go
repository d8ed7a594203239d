// digest posts yesterday's message count of each room into that room.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"log"
	"strings"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

//go:embed scopes.txt
var scopeList string

func scopes() (out []string) {
	for _, line := range strings.Split(scopeList, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

type room struct {
	name   string
	title  string
	since  time.Time
	client *chat.Service
}

// in copies the room under another name.
func (r room) in(name, title string) room {
	r.name, r.title = name, title
	return r
}

func (r room) count(ctx context.Context) (n int, err error) {
	filter := fmt.Sprintf("createTime > %q", r.since.Format(time.RFC3339))
	err = r.client.Spaces.Messages.List(r.name).Filter(filter).Pages(ctx, func(p *chat.ListMessagesResponse) error {
		n += len(p.Messages)
		return nil
	})
	return n, err
}

func (r room) report(ctx context.Context) error {
	n, err := r.count(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", r.title, err)
	}
	text := fmt.Sprintf("%d messages in %s since %s.", n, r.title, r.since.Format(time.DateOnly))
	_, err = r.client.Spaces.Messages.Create(r.name, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithServiceAccountFile("digest.json"), option.WithScopes(scopes()...))
	if err != nil {
		log.Fatal(err)
	}
	proto := room{since: time.Now().AddDate(0, 0, -1), client: svc}
	for _, r := range [...]room{
		proto.in("spaces/AAAAeng", "engineering"),
		proto.in("spaces/AAAAops", "operations"),
	} {
		if err := r.report(ctx); err != nil {
			log.Print(err)
		}
	}
}
