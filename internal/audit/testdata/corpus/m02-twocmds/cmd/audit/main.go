package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m02-twocmds/internal/gchat"
)

type line struct {
	When, Who, Text string
}

func main() {
	space := flag.String("space", "", "what to read")
	flag.Parse()
	ctx := context.Background()
	c, err := gchat.New(ctx, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	enc := json.NewEncoder(os.Stdout)
	n := 0
	err = c.History(ctx, *space, func(m *chat.Message) {
		n++
		_ = enc.Encode(line{m.CreateTime, m.Sender.Name, m.Text})
	})
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d messages", n)
}
