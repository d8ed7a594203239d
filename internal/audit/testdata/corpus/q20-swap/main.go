// swap opens a room for every incident and keeps its status card up to date.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// desk opens rooms in the name of a person and speaks as the app.
type desk struct {
	person *chat.Service
	app    *chat.Service
	rooms  map[string]string
}

func newDesk(person, app *chat.Service) *desk {
	return &desk{person: person, app: app, rooms: make(map[string]string)}
}

func (d *desk) room(ctx context.Context, incident string) (string, error) {
	if name, ok := d.rooms[incident]; ok {
		return name, nil
	}
	sp, err := d.person.Spaces.Setup(&chat.SetUpSpaceRequest{
		Space: &chat.Space{DisplayName: "Incident " + incident, SpaceType: "SPACE"},
	}).Context(ctx).Do()
	if err != nil {
		return "", fmt.Errorf("open: %w", err)
	}
	d.rooms[incident] = sp.Name
	return sp.Name, nil
}

func (d *desk) clear(ctx context.Context, message string) error {
	_, err := d.app.Spaces.Messages.ReplaceCards(message, new(chat.ReplaceMessageCardsRequest)).Context(ctx).Do()
	return err
}

func connectApp(ctx context.Context, key []byte) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}

func connectPerson(ctx context.Context, key []byte, email string) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = email
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}

func serve(ctx context.Context) error {
	key, err := os.ReadFile("desk.json")
	if err != nil {
		return err
	}
	app, err := connectApp(ctx, key)
	if err != nil {
		return err
	}
	duty, err := connectPerson(ctx, key, "duty@example.com")
	if err != nil {
		return err
	}

	// The lobby is there before any incident.
	lobby, err := duty.Spaces.Create(&chat.Space{DisplayName: "Lobby", SpaceType: "SPACE"}).Context(ctx).Do()
	if err != nil {
		return err
	}
	hello := &chat.Message{Text: "The desk is open."}
	if _, err := app.Spaces.Messages.Create(lobby.Name, hello).Context(ctx).Do(); err != nil {
		return err
	}

	d := newDesk(app, duty)
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		verb, arg, _ := strings.Cut(in.Text(), " ")
		switch verb {
		case "open":
			name, err := d.room(ctx, arg)
			if err != nil {
				return err
			}
			fmt.Println(name)
		case "clear":
			if err := d.clear(ctx, arg); err != nil {
				log.Printf("clear %s: %v", arg, err)
			}
		default:
			log.Printf("%q?", verb)
		}
	}
	return in.Err()
}

func main() {
	if err := serve(context.Background()); err != nil {
		log.Fatal(err)
	}
}
