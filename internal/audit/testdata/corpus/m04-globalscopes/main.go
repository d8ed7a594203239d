package main

import (
	"archive/zip"
	"context"
	"encoding/json"
	"io"
	"log"
	"os"
	"path"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m04-globalscopes/dial"
)

type archiver struct {
	*chat.Service
	zip *zip.Writer
}

func (a *archiver) space(ctx context.Context, name string) error {
	w, err := a.zip.Create(path.Base(name) + ".json")
	if err != nil {
		return err
	}
	return a.messages(ctx, name, w)
}

func (a *archiver) messages(ctx context.Context, name string, w io.Writer) error {
	call := a.Spaces.Messages.List(name).ShowDeleted(true)
	return call.Pages(ctx, func(page *chat.ListMessagesResponse) error {
		return json.NewEncoder(w).Encode(page.Messages)
	})
}

func main() {
	ctx := context.Background()
	svc, err := dial.As(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	z := zip.NewWriter(os.Stdout)
	defer z.Close()
	a := &archiver{svc, z}
	token := ""
	for {
		r, err := a.Spaces.List().PageToken(token).Context(ctx).Do()
		if err != nil {
			log.Fatal(err)
		}
		for _, s := range r.Spaces {
			if err := a.space(ctx, s.Name); err != nil {
				log.Fatal(err)
			}
		}
		if token = r.NextPageToken; token == "" {
			return
		}
	}
}
