// A bot whose sender is made here and used in a package below.
package main

import (
	"context"
	"log"

	"example.com/gateway"
	"example.com/gatewayapps/g04-interface/internal/alert"
)

func main() {
	ctx := context.Background()
	sender, err := gateway.NewSender(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if err := alert.New(sender).Fire(ctx, "disk"); err != nil {
		log.Fatal(err)
	}
	alert.New(dry{}).Fire(ctx, "memory")
}

// dry sends nothing.
type dry struct{}

func (dry) Send(ctx context.Context, space, text string) error { return nil }
