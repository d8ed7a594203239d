package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// cli is a Chat client with a few shortcuts; the token comes from
// `gcloud auth print-access-token`.
type cli struct {
	*chat.Service
	verbose bool
}

func dial(ctx context.Context) (*cli, error) {
	tok := os.Getenv("CHAT_TOKEN")
	if tok == "" {
		return nil, fmt.Errorf("CHAT_TOKEN is empty")
	}
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: tok})
	svc, err := chat.NewService(ctx, option.WithTokenSource(src))
	if err != nil {
		return nil, err
	}
	return &cli{Service: svc}, nil
}

func (c *cli) rooms(ctx context.Context) error {
	return c.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			fmt.Printf("%-24s %s\n", s.Name, s.DisplayName)
		}
		return nil
	})
}

func (c *cli) rm(ctx context.Context, msg string) error {
	_, err := c.Spaces.Messages.Delete(msg).Context(ctx).Do()
	if err == nil && c.verbose {
		fmt.Println("deleted", msg)
	}
	return err
}

func main() {
	verbose := flag.Bool("v", false, "say what is done")
	flag.Parse()
	ctx := context.Background()
	c, err := dial(ctx)
	if err != nil {
		log.Fatal(err)
	}
	c.verbose = *verbose
	switch flag.Arg(0) {
	case "rooms":
		err = c.rooms(ctx)
	case "rm":
		err = c.rm(ctx, flag.Arg(1))
	default:
		err = fmt.Errorf("unknown command %q", flag.Arg(0))
	}
	if err != nil {
		log.Fatal(err)
	}
}
