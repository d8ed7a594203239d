package main

import (
	"context"
	"log"
	"strings"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m18-embed/base"
	"example.com/blind/m18-embed/rooms"
)

type app struct {
	rooms.Keeper
	dry bool
}

func (a app) run() error {
	titles, err := a.Titles()
	if err != nil {
		return err
	}
	for room, title := range titles {
		if a.dry || strings.HasPrefix(title, a.Prefix) {
			continue
		}
		if err := a.Rename(room, title); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	bot := base.Must(context.Background(), chat.ChatBotScope, chat.ChatAppSpacesReadonlyScope)
	a := app{Keeper: rooms.Keeper{Bot: bot, Prefix: "[team] "}}
	if err := a.run(); err != nil {
		log.Fatal(err)
	}
}
