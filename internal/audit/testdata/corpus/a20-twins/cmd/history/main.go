// Command history counts messages and posts the number.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.com/blind/a20-twins/chatkit"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	k, err := chatkit.New(ctx, "creds.json", os.Args[1], chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	n := 0
	if err := k.Each(ctx, func(*chat.Message) { n++ }); err != nil { // @missing
		log.Fatal(err)
	}
	if err := k.Post(ctx, fmt.Sprint(n, " messages")); err != nil {
		log.Fatal(err)
	}
}
