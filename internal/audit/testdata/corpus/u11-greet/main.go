package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"example.com/blind/u11-greet/chatclient"

	"google.golang.org/api/chat/v1"
)

// Greets everyone named on standard input (one "user id, first name" a line) in the welcome room.
func main() {
	ctx := context.Background()

	b := chatclient.New("people-ops.json").As("people-ops@example.com")
	b = b.Scope(chat.ChatMessagesScope).Agent("greet/1.2")
	svc, err := b.Build(ctx)
	if err != nil {
		log.Fatalf("greet: %v", err)
	}

	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		id, first, ok := strings.Cut(in.Text(), ",")
		if !ok {
			continue
		}
		text := fmt.Sprintf("Welcome <users/%s>! Nice to have you here, %s.", strings.TrimSpace(id), strings.TrimSpace(first))
		if _, err := svc.Spaces.Messages.Create("spaces/AAAAwelcome", &chat.Message{Text: text}).Do(); err != nil {
			log.Print(err)
		}
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
}
