// A job that posts with the gateway's own credential.
package main

import (
	"context"
	"log"

	"example.com/gateway"
)

func main() {
	ctx := context.Background()
	if err := gateway.Start(ctx); err != nil {
		log.Fatal(err)
	}
	if err := gateway.Notify(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
