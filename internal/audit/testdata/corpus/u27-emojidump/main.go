// emojidump saves the names and pictures of all custom emojis.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// tier is changed by hand when someone has to curate.
const tier = "viewer"

var emojis *chat.CustomEmojisService

func scopes() []string {
	switch tier {
	case "curator":
		return []string{chat.ChatCustomemojisScope, chat.ChatSpacesScope}
	case "viewer":
		return []string{chat.ChatCustomemojisReadonlyScope}
	default:
		return []string{chat.ChatAdminSpacesScope}
	}
}

func init() {
	ctx := context.Background()
	raw, err := os.ReadFile("emoji.json")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	cfg, err := google.JWTConfigFromJSON(raw, scopes()...)
	if err != nil {
		panic(err)
	}
	cfg.Subject = "brand@example.com"
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		panic(err)
	}
	emojis = svc.CustomEmojis
}

func fetch(dir string, e *chat.CustomEmoji) error {
	res, err := http.Get(e.TemporaryImageUri)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	f, err := os.Create(filepath.Join(dir, strings.Trim(e.EmojiName, ":")+".png"))
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, res.Body)
	return err
}

func main() {
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	var n int
	err := emojis.List().PageSize(200).Pages(context.Background(), func(p *chat.ListCustomEmojisResponse) error {
		for _, e := range p.CustomEmojis {
			if err := fetch(dir, e); err != nil {
				fmt.Fprintln(os.Stderr, e.EmojiName, err)
				continue
			}
			n++
		}
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	fmt.Println(n, "saved")
}
