// archive writes the history of every named space to JSON lines.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func client(ctx context.Context, key []byte, scope string) (*chat.Service, error) {
	conf, err := google.JWTConfigFromJSON(key, scope)
	if err != nil {
		return nil, err
	}
	conf.Subject = "records@example.com"
	return chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
}

func rooms(ctx context.Context, svc *chat.Service) iter.Seq2[*chat.Space, error] {
	return func(yield func(*chat.Space, error) bool) {
		next := ""
		for {
			res, err := svc.Spaces.List().Filter(`space_type = "SPACE"`).PageToken(next).Context(ctx).Do()
			if err != nil {
				yield(nil, err)
				return
			}
			for _, sp := range res.Spaces {
				if !yield(sp, nil) {
					return
				}
			}
			if next = res.NextPageToken; next == "" {
				return
			}
		}
	}
}

func history(ctx context.Context, ms *chat.SpacesMessagesService, space string) iter.Seq[*chat.Message] {
	return func(yield func(*chat.Message) bool) {
		list := ms.List(space).PageSize(500).ShowDeleted(true)
		err := list.Pages(ctx, func(page *chat.ListMessagesResponse) error {
			for _, m := range page.Messages {
				if !yield(m) {
					return context.Canceled
				}
			}
			return nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, space, err)
		}
	}
}

func save(dir, space string, msgs iter.Seq[*chat.Message]) error {
	f, err := os.Create(filepath.Join(dir, filepath.Base(space)+".jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	for m := range msgs {
		if err := enc.Encode(m); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := run(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir string) error {
	key, err := os.ReadFile("records.json")
	if err != nil {
		return err
	}
	directory, err := client(ctx, key, chat.ChatSpacesReadonlyScope)
	if err != nil {
		return err
	}
	reader, err := client(ctx, key, chat.ChatMessagesReadonlyScope)
	if err != nil {
		return err
	}
	for sp, err := range rooms(ctx, directory) {
		if err != nil {
			return err
		}
		if err := save(dir, sp.Name, history(ctx, reader.Spaces.Messages, sp.Name)); err != nil {
			return err
		}
	}
	return nil
}
