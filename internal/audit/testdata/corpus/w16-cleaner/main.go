package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// Duration-less on purpose: this runs from cron.
type Config struct {
	Google struct {
		Key    string   `json:"key"`
		Scopes []string `json:"scopes"`
	} `json:"google"`
	Rules []Rule `json:"rules"`
}

// Rule says what to do with messages that match.
type Rule struct {
	Space  string `json:"space"`
	Prefix string `json:"prefix"`
	Action string `json:"action"` // redact or delete
}

func read(fsys fs.FS, name string) (*Config, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	cfg := &Config{}
	dec := json.NewDecoder(f)
	dec.DisallowUnknownFields()
	if err := dec.Decode(cfg); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(cfg.Google.Scopes) == 0 {
		cfg.Google.Scopes = []string{chat.ChatBotScope}
	}
	for i, s := range cfg.Google.Scopes {
		if !strings.HasPrefix(s, "https://") {
			cfg.Google.Scopes[i] = "https://www.googleapis.com/auth/" + s
		}
	}
	return cfg, nil
}

type cleaner struct {
	*chat.SpacesMessagesService
	dry bool
}

func (c *cleaner) apply(ctx context.Context, r Rule) error {
	list, err := c.List(r.Space).OrderBy("createTime desc").PageSize(500).Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, m := range list.Messages {
		if !strings.HasPrefix(m.Text, r.Prefix) {
			continue
		}
		if c.dry {
			fmt.Println(r.Action, m.Name)
			continue
		}
		switch r.Action {
		case "delete":
			_, err = c.Delete(m.Name).Context(ctx).Do()
		case "redact":
			_, err = c.Patch(m.Name, &chat.Message{Text: "[redacted]"}).UpdateMask("text").Context(ctx).Do()
		default:
			return fmt.Errorf("action %q", r.Action)
		}
		if err != nil && !googleapi.IsNotModified(err) {
			return err
		}
	}
	return nil
}

func main() {
	file := flag.String("c", "/etc/cleaner.json", "configuration")
	dry := flag.Bool("n", false, "only print")
	flag.Parse()
	cfg, err := read(os.DirFS(path.Dir(*file)), path.Base(*file))
	if err != nil {
		log.Fatal(err)
	}
	key, err := os.ReadFile(cfg.Google.Key)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	jc, err := google.JWTConfigFromJSON(key, cfg.Google.Scopes...)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(jc.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	c := &cleaner{SpacesMessagesService: svc.Spaces.Messages, dry: *dry}
	for _, r := range cfg.Rules {
		if err := c.apply(ctx, r); err != nil {
			log.Printf("%s: %v", r.Space, err)
		}
	}
}
