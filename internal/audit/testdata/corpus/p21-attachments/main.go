// attachments saves what people attached to messages sent to the app.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type saver struct {
	lookup func(name string) *chat.SpacesMessagesAttachmentsGetCall
	fetch  func(resource string) *chat.MediaDownloadCall
	dir    string
}

func (s saver) save(ctx context.Context, name string) (err error) {
	att, err := s.lookup(name).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if att.AttachmentDataRef == nil {
		return fmt.Errorf("%s: not uploaded content", name)
	}
	resp, err := s.fetch(att.AttachmentDataRef.ResourceName).Context(ctx).Download()
	if err != nil {
		return err
	}
	defer googleapi.CloseBody(resp)
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", name, resp.Status)
	}
	f, err := os.Create(filepath.Join(s.dir, filepath.Base(att.ContentName)))
	if err != nil {
		return err
	}
	defer func() {
		if cerr := f.Close(); err == nil {
			err = cerr
		}
	}()
	_, err = io.Copy(f, resp.Body)
	return err
}

func main() {
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "chat-app@example-project.iam.gserviceaccount.com",
		Scopes:          []string{chat.ChatBotScope},
	})
	if err != nil {
		fail(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		fail(err)
	}
	s := saver{
		lookup: svc.Spaces.Messages.Attachments.Get,
		fetch:  svc.Media.Download,
		dir:    os.TempDir(),
	}
	for _, name := range os.Args[1:] {
		if err := s.save(ctx, name); err != nil {
			fail(err)
		}
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
