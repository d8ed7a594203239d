package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type account struct {
	label string
	svc   *chat.Service
}

func dial(ctx context.Context, label, file string, scopes ...string) (account, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, file, &credentials.DetectOptions{Scopes: scopes})
	if err != nil {
		return account{}, fmt.Errorf("%s: %w", label, err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	return account{label, svc}, err
}

func lastWords(ctx context.Context, a account, space string) (string, error) {
	res, err := a.svc.Spaces.Messages.List(space).OrderBy("createTime desc").PageSize(1).Context(ctx).Do()
	if err != nil || len(res.Messages) == 0 {
		return "", err
	}
	return res.Messages[0].Text, nil
}

func broadcast(ctx context.Context, accounts []account, space, text string) (failed int) {
	for _, a := range accounts {
		msg := &chat.Message{Text: fmt.Sprintf("%s says: %s", a.label, text)}
		if _, err := a.svc.Spaces.Messages.Create(space, msg).Context(ctx).Do(); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", a.label, err)
			failed++
		}
	}
	return failed
}

func main() {
	space := flag.String("space", "spaces/AAAAall", "where")
	flag.Parse()
	ctx := context.Background()

	ops, err := dial(ctx, "ops", "ops.json", chat.ChatBotScope)
	check(err)
	library, err := dial(ctx, "library", "library.json", chat.ChatAppMessagesReadonlyScope)
	check(err)

	last, err := lastWords(ctx, library, *space)
	check(err)
	text := flag.Arg(0)
	if text == last {
		return
	}
	var all []account
	all = append(all, ops)
	all = append(all, library)
	os.Exit(broadcast(ctx, all, *space, text))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
