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
	d, err := people.Open(ctx, "root@example.com", true, chat.ChatAdminMembershipsReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range os.Args[1:] {
		fmt.Println(d.In(ctx, s))
	}
}
