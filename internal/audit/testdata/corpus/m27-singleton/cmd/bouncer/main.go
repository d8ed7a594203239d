package main

import (
	"bufio"
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m27-singleton/internal/chatx"
)

func main() {
	scopes := []string{chat.ChatAppMembershipsScope, chat.ChatBotScope}
	if err := chatx.Init(context.Background(), "bouncer.json", scopes); err != nil {
		log.Fatal(err)
	}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		if err := chatx.Kick(in.Text()); err != nil {
			log.Print(err)
		}
	}
}
