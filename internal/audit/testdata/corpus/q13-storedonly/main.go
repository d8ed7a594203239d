// storedonly tidies up a person's rooms. The token was made elsewhere (by the
// web front end, with a consent page of its own) and is only read here.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type config struct {
	Secret string
	Token  string
	Dry    bool
}

func loadToken(file string) (*oauth2.Token, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t := new(oauth2.Token)
	return t, json.NewDecoder(f).Decode(t)
}

func client(ctx context.Context, c config) (*chat.Service, error) {
	b, err := os.ReadFile(c.Secret)
	if err != nil {
		return nil, err
	}
	conf, err := google.ConfigFromJSON(b, chat.ChatSpacesReadonlyScope)
	if err != nil {
		return nil, err
	}
	tok, err := loadToken(c.Token)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
}

func tidy(ctx context.Context, svc *chat.Service, dry bool) error {
	return svc.Spaces.List().Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, sp := range r.Spaces {
			if sp.DisplayName != "" || sp.SpaceType != "SPACE" {
				continue
			}
			fmt.Println(sp.Name)
			if dry {
				continue
			}
			_, err := svc.Spaces.Patch(sp.Name, &chat.Space{DisplayName: "unnamed"}).UpdateMask("displayName").Context(ctx).Do()
			if err != nil {
				return fmt.Errorf("rename %s: %w", sp.Name, err)
			}
		}
		return nil
	})
}

func main() {
	var c config
	flag.StringVar(&c.Secret, "secret", "client_secret.json", "client `file`")
	flag.StringVar(&c.Token, "token", "token.json", "token `file`")
	flag.BoolVar(&c.Dry, "n", false, "only list")
	flag.Parse()
	ctx := context.Background()
	svc, err := client(ctx, c)
	if err == nil {
		err = tidy(ctx, svc, c.Dry)
	}
	if err != nil {
		log.Fatal(err)
	}
}
