package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m33-builder/gchat"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func main() {
	ctx := context.Background()
	key := must(os.ReadFile("key.json"))
	bot := must(gchat.FromKey(key).May(chat.ChatBotScope).Build(ctx))
	editor := must(gchat.FromKey(key).
		As("editor@example.com").
		May(chat.ChatSpacesPinsScope).
		May(chat.ChatSpacesReadonlyScope, chat.ChatMessagesReadonlyScope).
		Build(ctx))
	for _, space := range os.Args[1:] {
		name := must(bot.Post(ctx, space, "House rules: be kind."))
		if err := editor.Pin(ctx, space, name); err != nil {
			log.Print(err)
		}
		s := must(editor.Spaces.Get(space).Do())
		fmt.Println("pinned in", s.DisplayName)
	}
}
