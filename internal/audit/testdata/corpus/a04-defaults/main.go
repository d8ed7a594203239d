// Command defaults says hello with what the environment gives it.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
)

func main() {
	svc, err := chat.NewService(context.Background()) // @new
	if err != nil {
		log.Fatal(err)
	}
	m := &chat.Message{Text: "hello"}
	if _, err := svc.Spaces.Messages.Create(os.Args[1], m).Do(); err != nil { // @create
		log.Fatal(err)
	}
}
