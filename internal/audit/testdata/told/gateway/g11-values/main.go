// A tool that passes the gateway's functions around as values.
package main

import (
	"context"
	"log"
	"sync"

	"example.com/gateway"
)

type login func(ctx context.Context, email string) (*gateway.Client, error)

func each(ctx context.Context, emails []string, by login, do func(*gateway.Client, string) error) {
	var group sync.WaitGroup
	for _, email := range emails {
		group.Go(func() {
			client, err := by(ctx, email)
			if err != nil {
				log.Print(err)
				return
			}
			if err := do(client, email); err != nil {
				log.Print(err)
			}
		})
	}
	group.Wait()
}

func main() {
	ctx := context.Background()
	each(ctx, []string{"ann@example.com", "bob@example.com"}, gateway.ForUser, func(c *gateway.Client, email string) error {
		post := c.Post
		defer func() { go post(ctx, "spaces/A", "done: "+email) }()
		_, err := c.Setup(ctx, "desk of "+email)
		return err
	})
}
