// Package robot has one client.
package robot

import (
	"context"
	"os"

	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m45-pkgvar/perms"
)

var service = connect()

func connect() *chat.Service {
	ctx := context.Background()
	conf := jwt.Config{
		Email:      "robot@example.iam.gserviceaccount.com",
		PrivateKey: []byte(os.Getenv("ROBOT_KEY")),
		TokenURL:   "https://oauth2.googleapis.com/token",
		Subject:    "robot@example.com",
		Scopes:     perms.ReadWrite(),
	}
	s, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

// Copy copies the newest message to another space.
func Copy(ctx context.Context, from, to string) error {
	r, err := service.Spaces.Messages.List(from).OrderBy("createTime desc").PageSize(1).Context(ctx).Do()
	if err != nil || len(r.Messages) == 0 {
		return err
	}
	return post(ctx, to, r.Messages[0].Text)
}

func post(ctx context.Context, space, text string) error {
	_, err := service.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
