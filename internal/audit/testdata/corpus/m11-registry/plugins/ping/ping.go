package ping

import (
	"context"
	"io"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m11-registry/registry"
)

type runFunc func(ctx context.Context, out io.Writer) error

func (f runFunc) Run(ctx context.Context, out io.Writer) error { return f(ctx, out) }

func init() { registry.Register("ping", runFunc(ping)) }

func ping(ctx context.Context, out io.Writer) error {
	ts, err := google.DefaultTokenSource(ctx, chat.ChatBotScope)
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/PING", &chat.Message{Text: "ping"}).Do()
	if err == nil {
		io.WriteString(out, "ok\n")
	}
	return err
}
