package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m42-wrapped/store"
	"example.com/blind/m42-wrapped/trace"
)

func fail(err error) {
	if err != nil {
		slog.Error("fatal", "err", err)
		os.Exit(1)
	}
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	fail(err)
	conf, err := google.JWTConfigFromJSON(key, chat.ChatMessagesReadonlyScope, chat.ChatMembershipsReadonlyScope)
	fail(err)
	conf.Subject = "reader@example.com"
	hc := &http.Client{
		Timeout: 30 * time.Second,
		Transport: &oauth2.Transport{
			Source: oauth2.ReuseTokenSource(nil, conf.TokenSource(ctx)),
			Base:   trace.Transport(nil, slog.Default()),
		},
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(hc))
	fail(err)
	count := &store.Counted{Reader: store.Logged(store.Remote{Messages: svc.Spaces.Messages}, slog.Default())}
	var r store.Reader = count
	for _, space := range os.Args[1:] {
		messages, err := r.Read(ctx, space)
		fail(err)
		fmt.Println(space, len(messages))
	}
	fmt.Println(count.N, "spaces")
}
