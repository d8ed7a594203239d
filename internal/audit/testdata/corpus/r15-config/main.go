package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Config is what the flags and the file fill in.
type Config struct {
	KeyFile string   `json:"key_file"`
	Owner   string   `json:"owner"`
	Scopes  []string `json:"-"`
}

var defaults = Config{
	KeyFile: "sa.json",
	Scopes:  []string{chat.ChatSpacesScope, chat.ChatMembershipsScope},
}

func load(path string) (Config, error) {
	c := defaults
	data, err := os.ReadFile(path)
	if err != nil {
		return c, err
	}
	err = json.Unmarshal(data, &c)
	return c, err
}

// Directory looks things up.
type Directory struct {
	cfg Config
	*chat.SpacesService
}

func open(ctx context.Context, cfg Config) (*Directory, error) {
	key, err := os.ReadFile(cfg.KeyFile)
	if err != nil {
		return nil, err
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount,
		google.CredentialsParams{Scopes: cfg.Scopes, Subject: "dir@example.com"})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Directory{cfg, svc.Spaces}, nil
}

func (d *Directory) show(room string) error {
	sp, err := d.Get(room).Do()
	if err != nil {
		return err
	}
	res, err := d.Members.List(room).Do()
	if err != nil {
		return err
	}
	fmt.Println(sp.DisplayName, len(res.Memberships))
	return nil
}

func main() {
	cfg, err := load("config.json")
	if err == nil {
		var d *Directory
		if d, err = open(context.Background(), cfg); err == nil {
			err = d.show(os.Args[1])
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
