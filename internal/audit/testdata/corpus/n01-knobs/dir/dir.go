package dir

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Subject must be set.
var Subject string

type opt struct{ Admin string }

// Conf is changed by commands.
var Conf = &opt{}

func open(who string) *chat.Service {
	ctx := context.Background()
	cfg, err := google.JWTConfigFromJSON(nil, chat.ChatSpacesReadonlyScope)
	if err != nil {
		panic(err)
	}
	cfg.Subject = who
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return svc
}

func Search() { open(Subject).Spaces.Search().Do() }

func List() { open(Conf.Admin).Spaces.Search().Do() }
