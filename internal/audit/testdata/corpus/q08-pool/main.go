// pool reads what is unread in many mailboxes of one bot user, and reports to
// the operators' room.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"iter"
	"log"
	"os"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// pages walks a paged list. fetch returns one page and the next token.
func pages[T any](fetch func(token string) ([]T, string, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var token string
		for {
			items, next, err := fetch(token)
			if err != nil {
				var zero T
				yield(zero, err)
				return
			}
			for _, it := range items {
				if !yield(it, nil) {
					return
				}
			}
			if next == "" {
				return
			}
			token = next
		}
	}
}

// work runs fn on n goroutines over what comes out of in.
func work[In, Out any](ctx context.Context, n int, in []In, fn func(context.Context, In) (Out, error)) ([]Out, error) {
	feed := make(chan In)
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		out  []Out
		errs []error
	)
	for range n {
		wg.Go(func() {
			for x := range feed {
				y, err := fn(ctx, x)
				mu.Lock()
				out, errs = append(out, y), append(errs, err)
				mu.Unlock()
			}
		})
	}
	for _, x := range in {
		feed <- x
	}
	close(feed)
	wg.Wait()
	return out, errors.Join(errs...)
}

type inbox struct{ messages *chat.SpacesMessagesService }

func (b inbox) unread(ctx context.Context, word string) ([]string, error) {
	var names []string
	for m, err := range pages(func(token string) ([]*chat.SearchMessageResult, string, error) {
		req := &chat.SearchMessagesRequest{Filter: fmt.Sprintf("is_unread() AND %q", word), PageToken: token}
		res, err := b.messages.Search("spaces/-", req).Context(ctx).Do()
		if err != nil {
			return nil, "", err
		}
		return res.Results, res.NextPageToken, nil
	}) {
		if err != nil {
			return names, err
		}
		names = append(names, m.Message.Name)
	}
	return names, nil
}

type board struct {
	messages *chat.SpacesMessagesService
	room     string
}

func (b *board) post(ctx context.Context, text string) (string, error) {
	m, err := b.messages.Create(b.room, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Name, nil
}

func dial(ctx context.Context, subject string, scopes ...string) (*chat.SpacesMessagesService, error) {
	key, err := os.ReadFile("pool.json")
	if err != nil {
		return nil, err
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount,
		google.CredentialsParams{Scopes: scopes, Subject: subject})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return nil, err
	}
	return svc.Spaces.Messages, nil
}

func main() {
	room := flag.String("room", "spaces/AAAAops", "where to report")
	flag.Parse()
	ctx := context.Background()

	in, err := dial(ctx, "desk@example.com", chat.ChatMessagesReadonlyScope, chat.ChatUsersReadstateReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	out, err := dial(ctx, "", chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	found, err := work(ctx, 4, flag.Args(), inbox{in}.unread)
	if err != nil {
		log.Print(err)
	}
	lines := make([]string, 0, len(found))
	for i, names := range found {
		lines = append(lines, fmt.Sprintf("%d: %d unread", i, len(names)))
	}
	if _, err := work(ctx, 2, lines, (&board{out, *room}).post); err != nil {
		log.Fatal(err)
	}
}
