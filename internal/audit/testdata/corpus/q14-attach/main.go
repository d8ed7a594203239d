// attach saves what people attached to the messages of a room.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type step func(ctx context.Context, a *chat.Attachment) (*chat.Attachment, error)

type saver struct {
	*chat.Service
	dir   string
	steps []step
}

func newSaver(svc *chat.Service, dir string) *saver {
	s := &saver{Service: svc, dir: dir}
	s.steps = []step{s.refresh, s.save, s.note}
	return s
}

// refresh reads the attachment's metadata again: the thumbnail expires.
func (s *saver) refresh(ctx context.Context, a *chat.Attachment) (*chat.Attachment, error) {
	return s.Spaces.Messages.Attachments.Get(a.Name).Context(ctx).Do()
}

func (s *saver) save(ctx context.Context, a *chat.Attachment) (*chat.Attachment, error) {
	if a.AttachmentDataRef == nil {
		return a, nil // a file in Drive
	}
	res, err := s.Media.Download(a.AttachmentDataRef.ResourceName).Context(ctx).Download()
	if err != nil {
		return a, err
	}
	defer res.Body.Close()
	f, err := os.Create(path.Join(s.dir, path.Base(a.ContentName)))
	if err != nil {
		return a, err
	}
	defer f.Close()
	_, err = io.Copy(f, res.Body)
	return a, err
}

func (s *saver) note(_ context.Context, a *chat.Attachment) (*chat.Attachment, error) {
	fmt.Println(a.ContentName, a.ThumbnailUri)
	return a, nil
}

func (s *saver) room(ctx context.Context, space string) error {
	return s.Spaces.Messages.List(space).Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			for _, a := range m.Attachment {
				for _, do := range s.steps {
					var err error
					if a, err = do(ctx, a); err != nil {
						return fmt.Errorf("%s: %w", m.Name, err)
					}
				}
			}
		}
		return nil
	})
}

func consent(ctx context.Context) (oauth2.TokenSource, error) {
	conf := oauth2.Config{
		ClientID:     os.Getenv("ATTACH_ID"),
		ClientSecret: os.Getenv("ATTACH_SECRET"),
		RedirectURL:  "http://localhost:1",
		Scopes:       []string{chat.ChatMessagesReadonlyScope},
		Endpoint:     google.Endpoint,
	}
	fmt.Println("Visit", conf.AuthCodeURL("x", oauth2.AccessTypeOffline))
	fmt.Print("and paste the code: ")
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	tok, err := conf.Exchange(ctx, in.Text())
	if err != nil {
		return nil, err
	}
	return conf.TokenSource(ctx, tok), nil
}

func main() {
	ctx := context.Background()
	ts, err := consent(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "attach:", err)
		os.Exit(1)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err == nil {
		err = newSaver(svc, ".").room(ctx, os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "attach:", err)
		os.Exit(1)
	}
}
