package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/t18-gateway/gateway"
)

func main() {
	ctx := context.Background()
	g, err := gateway.New(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if len(os.Args) < 2 {
		log.Fatal("name the spaces")
	}
	for _, space := range os.Args[1:] {
		g.Post(ctx, space, "hello")
	}
	g.Wait()
}
