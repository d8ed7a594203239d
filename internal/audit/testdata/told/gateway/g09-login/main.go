// A tool that acts for whoever logs in, or for nobody.
package main

import (
	"context"
	"log"

	"example.com/gateway"
)

func main() {
	ctx := context.Background()
	client, err := gateway.Login(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := client.Setup(ctx, "desk"); err != nil {
		log.Fatal(err)
	}
	if err := client.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	if _, err := gateway.Anonymous().Members(ctx, "spaces/A"); err != nil {
		log.Fatal(err)
	}
}
