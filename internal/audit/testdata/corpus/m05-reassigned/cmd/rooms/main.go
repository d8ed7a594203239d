package main

import (
	"context"
	"fmt"
	"log"

	"example.com/blind/m05-reassigned/chatcfg"
)

func main() {
	ctx := context.Background()
	svc, err := chatcfg.Service(ctx)
	if err != nil {
		log.Fatal(err)
	}
	r, err := svc.Spaces.List().Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range r.Spaces {
		fmt.Println(s.Name, s.DisplayName)
	}
}
