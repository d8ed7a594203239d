// A bot that posts through the gateway.
package main

import (
	"context"
	"log"

	"example.com/gateway"
)

func main() {
	ctx := context.Background()
	client, err := gateway.NewClient(ctx, "gateway:443")
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	if err := client.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
