package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"regexp"

	chat "cloud.google.com/go/chat/apiv1"
	"google.golang.org/api/option"

	"example.com/blind/m24-grpc/lookup"
)

func main() {
	expr := regexp.MustCompile(os.Args[2])
	ctx := context.Background()
	c, err := chat.NewClient(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "finder.json"),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	f := lookup.With(c)
	names, err := f.Find(ctx, os.Args[1], expr.MatchString)
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range names {
		fmt.Println(n)
	}
}
