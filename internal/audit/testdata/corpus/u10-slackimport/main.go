// slackimport copies an exported channel into a new import-mode space.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type post struct {
	Text    string    `json:"text"`
	At      time.Time `json:"at"`
	Replies []post    `json:"replies"`
}

type export struct {
	Channel string `json:"channel"`
	Posts   []post `json:"posts"`
}

type session struct {
	api struct {
		spaces   *chat.SpacesService
		messages *chat.SpacesMessagesService
	}
	stats struct{ posts, depth int }
}

// open fills s.
func open(ctx context.Context, s *session) error {
	raw, err := os.ReadFile("importer.json")
	if err != nil {
		return err
	}
	conf, err := google.JWTConfigFromJSON(raw)
	if err != nil {
		return err
	}
	conf.Scopes = append(conf.Scopes, chat.ChatImportScope)
	conf.Subject = "importer@example.com"
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return err
	}
	s.api.spaces = svc.Spaces
	s.api.messages = svc.Spaces.Messages
	return nil
}

func (s *session) write(ctx context.Context, space, thread string, p post, depth int) error {
	s.stats.depth = max(s.stats.depth, depth)
	m := &chat.Message{Text: p.Text, CreateTime: p.At.Format(time.RFC3339)}
	if thread != "" {
		m.Thread = &chat.Thread{Name: thread}
	}
	made, err := s.api.messages.Create(space, m).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("%s: %w", p.At, err)
	}
	s.stats.posts++
	for _, r := range p.Replies {
		if err := s.write(ctx, space, made.Thread.Name, r, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	log.SetFlags(0)
	var ex export
	if err := json.NewDecoder(os.Stdin).Decode(&ex); err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	var s session
	if err := open(ctx, &s); err != nil {
		log.Fatal(err)
	}
	space, err := s.api.spaces.Create(&chat.Space{
		SpaceType:   "SPACE",
		DisplayName: ex.Channel,
		ImportMode:  true,
	}).Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range ex.Posts {
		if err := s.write(ctx, space.Name, "", p, 1); err != nil {
			log.Fatal(err)
		}
	}
	if _, err := s.api.spaces.CompleteImport(space.Name, &chat.CompleteImportSpaceRequest{}).Do(); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d posts, %d deep, in %s", s.stats.posts, s.stats.depth, space.Name)
}
