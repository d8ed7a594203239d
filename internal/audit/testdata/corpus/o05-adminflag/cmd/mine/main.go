package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/o05-adminflag/people"
)

func main() {
	ctx := context.Background()
	d, err := people.Open(ctx, "me@example.com", false, chat.ChatAdminMembershipsReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range os.Args[1:] {
		who, err := d.In(ctx, s)
		fmt.Println(who, err)
	}
}
