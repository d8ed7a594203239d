// A bot that posts and sets up spaces. The client is kept in a struct.
package main

import (
	"context"
	"log"

	"example.com/gateway"
)

type desk struct {
	client *gateway.Client
	space  string
}

func open(ctx context.Context) (*desk, error) {
	client, err := gateway.NewClient(ctx, "gateway:443")
	if err != nil {
		return nil, err
	}
	return &desk{client: client}, nil
}

func (d *desk) setup(ctx context.Context) (err error) {
	d.space, err = d.client.Setup(ctx, "desk", "ann@example.com")
	return err
}

func (d *desk) say(ctx context.Context, text string) error {
	return d.client.Post(ctx, d.space, text)
}

func main() {
	ctx := context.Background()
	d, err := open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if err := d.setup(ctx); err != nil {
		log.Fatal(err)
	}
	if err := d.say(ctx, "up"); err != nil {
		log.Fatal(err)
	}
}
