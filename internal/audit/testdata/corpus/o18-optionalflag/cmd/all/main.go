package main

import (
	"context"
	"example.com/blind/o18-optionalflag/lib"
	"fmt"
	"google.golang.org/api/chat/v1"
	"log"
	"os"
)

func main() {
	d, err := lib.Open(context.Background(), "root@example.com", []string{chat.ChatAdminMembershipsReadonlyScope, chat.ChatAdminDeleteScope}, lib.Admin())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.In(os.Args[1]))
	if len(os.Args) > 2 {
		fmt.Println(d.Drop(os.Args[2]))
	}
}
