// A tool that tells a space who its members are, with two clients. One of them is
// the wrong one.
package main

import (
	"context"
	"log"
	"strings"

	"example.com/gateway"
)

type poster interface {
	Post(ctx context.Context, space, text string) error
}

func tell(ctx context.Context, to poster, members []string) error {
	return to.Post(ctx, "spaces/A", strings.Join(members, ", "))
}

func main() {
	ctx := context.Background()
	reader, err := gateway.NewReader(ctx)
	if err != nil {
		log.Fatal(err)
	}
	bot := gateway.MustClient(ctx)
	members, err := reader.Members(ctx, "spaces/A")
	if err != nil {
		log.Fatal(err)
	}
	if err := tell(ctx, reader, members); err != nil {
		log.Print(err)
	}
	if err := tell(ctx, &bot, members); err != nil {
		log.Fatal(err)
	}
}
