// gcm posts and edits messages from shell scripts.
//
//	gcm post spaces/AAA "deploy started"
//	gcm edit spaces/AAA/messages/BBB "deploy done"
//	gcm rm   spaces/AAA/messages/BBB
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var client = sync.OnceValues(func() (*chat.Service, error) {
	opts := []option.ClientOption{
		option.WithUserAgent("gcm"),
		option.WithScopes(chat.ChatBotScope),
	}
	if key, ok := os.LookupEnv("GCM_KEY"); ok {
		opts = append(opts, option.WithAuthCredentialsFile(option.ServiceAccount, key))
	}
	if ep := os.Getenv("GCM_ENDPOINT"); ep != "" {
		opts = append(opts, option.WithEndpoint(ep))
	}
	return chat.NewService(context.Background(), opts...)
})

type command struct {
	nargs int
	usage string
	run   func(ctx context.Context, args []string) error
}

var commands = map[string]command{
	"post": {2, "post SPACE TEXT", post},
	"edit": {2, "edit MESSAGE TEXT", edit},
	"rm":   {1, "rm MESSAGE", remove},
}

func post(ctx context.Context, args []string) error {
	c, err := client()
	if err != nil {
		return err
	}
	m, err := c.Spaces.Messages.Create(args[0], &chat.Message{Text: args[1]}).Context(ctx).Do()
	if err != nil {
		return err
	}
	fmt.Println(m.Name)
	return nil
}

func edit(ctx context.Context, args []string) error {
	c, err := client()
	if err != nil {
		return err
	}
	_, err = c.Spaces.Messages.Patch(args[0], &chat.Message{Text: args[1]}).UpdateMask("text").Context(ctx).Do()
	return err
}

func remove(ctx context.Context, args []string) error {
	c, err := client()
	if err != nil {
		return err
	}
	_, err = c.Spaces.Messages.Delete(args[0]).Context(ctx).Do()
	return err
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("no command")
	}
	cmd, ok := commands[args[0]]
	if !ok {
		return fmt.Errorf("unknown command %q", args[0])
	}
	if len(args)-1 != cmd.nargs {
		return fmt.Errorf("usage: gcm %s", cmd.usage)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return cmd.run(ctx, args[1:])
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gcm:", err)
		os.Exit(1)
	}
}
