package main

import (
	"bufio"
	"context"
	"flag"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m02-twocmds/internal/gchat"
)

func main() {
	space := flag.String("space", "", "where to")
	flag.Parse()
	c, err := gchat.New(context.Background(), chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if err := c.Say(*space, sc.Text()); err != nil {
			log.Print(err)
		}
	}
}
