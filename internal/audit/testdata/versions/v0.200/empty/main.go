// empty names no scopes in so many words.
package main

// want: kind=application_default requested=default:26
// finds: overscope *

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithScopes())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
