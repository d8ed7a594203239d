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
	d, err := lib.Open(context.Background(), "me@example.com", []string{chat.ChatMembershipsReadonlyScope, chat.ChatDeleteScope})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.In(os.Args[1]))
}
func drop(d *lib.Dir, s string) error { return d.Drop(s) }
