// A tool that carries the gateway's clients in a context, a channel and a map.
package main

import (
	"context"
	"log"
	"sync"

	"example.com/gateway"
)

type clientKey struct{}

// raw is for what the client has no method for.
type raw interface {
	Raw(ctx context.Context, method string, body []byte) ([]byte, error)
}

type closer interface{ Close() error }

var (
	once   sync.Once
	shared *gateway.Client
)

func open(ctx context.Context, name string) *gateway.Client {
	client, err := gateway.NewClient(ctx, name+":443")
	if err != nil {
		log.Fatal(err)
	}
	return client
}

func get(ctx context.Context) *gateway.Client {
	once.Do(func() { shared = gatewayOf(ctx) })
	return shared
}

func gatewayOf(ctx context.Context) *gateway.Client {
	return ctx.Value(clientKey{}).(*gateway.Client)
}

func main() {
	ctx := context.Background()
	first, err := gateway.NewClient(ctx, "first:443")
	if err != nil {
		log.Fatal(err)
	}
	ctx = context.WithValue(ctx, clientKey{}, first)
	get(ctx).Post(ctx, "spaces/A", "from the context")

	clients := make(chan *gateway.Client, 1)
	clients <- open(ctx, "second")
	second := <-clients
	defer closer(second).Close()
	second.Post(ctx, "spaces/A", "from a channel")

	byName := map[string]*gateway.Client{"third": open(ctx, "third")}
	for name, client := range byName {
		client.Post(ctx, "spaces/A", "from "+name)
		use(ctx, client)
	}
}

func use(ctx context.Context, r raw) {
	if _, err := r.Raw(ctx, "spaces.patch", nil); err != nil {
		log.Print(err)
	}
}
