// Command drivelinks posts the newest file of a folder.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

func client(ctx context.Context, path string) (*http.Client, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(b)
	if err != nil {
		return nil, err
	}
	cfg.Scopes = append(cfg.Scopes, drive.DriveReadonlyScope)
	cfg.Scopes = append(cfg.Scopes, chat.ChatBotScope)
	return cfg.Client(ctx), nil
}

func newest(ctx context.Context, c *http.Client, folder string) (string, error) {
	d, err := drive.NewService(ctx, option.WithHTTPClient(c))
	if err != nil {
		return "", err
	}
	l, err := d.Files.List().Q("'" + folder + "' in parents").PageSize(1).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	if len(l.Files) == 0 {
		return "", errors.New("empty")
	}
	return l.Files[0].WebViewLink, nil
}

func main() {
	space := flag.String("space", "", "space")
	folder := flag.String("folder", "", "folder")
	flag.Parse()
	ctx := context.Background()
	c, err := client(ctx, "sa.json")
	if err != nil {
		log.Fatal(err)
	}
	link, err := newest(ctx, c, *folder)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.New(c)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create(*space, &chat.Message{Text: link}).Do(); err != nil { // @create
		log.Fatal(err)
	}
}
