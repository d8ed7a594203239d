package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/oauth2/google"
	chatapi "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type slackMessage struct {
	User string `json:"user"`
	Text string `json:"text"`
	TS   string `json:"ts"`
}

type slackChannel struct {
	Name    string   `json:"name"`
	Created int64    `json:"created"`
	Members []string `json:"members"`
}

// Importer copies one Slack export into Google Chat.
type Importer struct {
	api    *chatapi.Service
	export string
	people map[string]string // Slack id -> users/...
}

func stamp(ts string) string {
	sec, _, _ := strings.Cut(ts, ".")
	n, _ := strconv.ParseInt(sec, 10, 64)
	return time.Unix(n, 0).UTC().Format(time.RFC3339)
}

func (im *Importer) open(ch slackChannel) (*chatapi.Space, error) {
	room := new(chatapi.Space)
	room.SpaceType = "SPACE"
	room.DisplayName = ch.Name
	room.ImportMode = true
	room.CreateTime = time.Unix(ch.Created, 0).UTC().Format(time.RFC3339)
	return im.api.Spaces.Create(room).Do()
}

func (im *Importer) history(space string, ch slackChannel) error {
	days, err := filepath.Glob(filepath.Join(im.export, ch.Name, "*.json"))
	if err != nil {
		return err
	}
	sort.Strings(days)
	for _, day := range days {
		raw, err := os.ReadFile(day)
		if err != nil {
			return err
		}
		var msgs []slackMessage
		if err := json.Unmarshal(raw, &msgs); err != nil {
			return fmt.Errorf("%s: %w", day, err)
		}
		for _, m := range msgs {
			_, err := im.api.Spaces.Messages.Create(space, &chatapi.Message{
				Text:       m.Text,
				CreateTime: stamp(m.TS),
				Sender:     &chatapi.User{Name: im.people[m.User], Type: "HUMAN"},
			}).Do()
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (im *Importer) channel(ch slackChannel) error {
	sp, err := im.open(ch)
	if err != nil {
		return err
	}
	if err := im.history(sp.Name, ch); err != nil {
		return err
	}
	if _, err := im.api.Spaces.CompleteImport(sp.Name, &chatapi.CompleteImportSpaceRequest{}).Do(); err != nil {
		return err
	}
	log.Printf("imported #%s as %s", ch.Name, sp.Name)
	return nil
}

func main() {
	log.SetFlags(0)
	var (
		key    = flag.String("key", "importer.json", "service account key")
		owner  = flag.String("owner", "migration@example.com", "account that the import runs as")
		export = flag.String("export", ".", "unpacked Slack export")
	)
	flag.Parse()

	b, err := os.ReadFile(*key)
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(b, chatapi.ChatImportScope)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	source := conf.TokenSource(ctx)
	conf.Subject = *owner
	api, err := chatapi.NewService(ctx, option.WithTokenSource(source))
	if err != nil {
		log.Fatal(err)
	}

	im := &Importer{api: api, export: *export, people: map[string]string{}}
	raw, err := os.ReadFile(filepath.Join(*export, "channels.json"))
	if err != nil {
		log.Fatal(err)
	}
	var chans []slackChannel
	if err := json.Unmarshal(raw, &chans); err != nil {
		log.Fatal(err)
	}
	for _, ch := range chans {
		if err := im.channel(ch); err != nil {
			log.Printf("#%s: %v", ch.Name, err)
		}
	}
}
