package digest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var client = sync.OnceValues(func() (*chat.Service, error) {
	return chat.NewService(context.Background(),
		option.WithAuthCredentialsJSON(option.ServiceAccount, []byte(os.Getenv("BOT_KEY"))),
		option.WithScopes(chat.ChatBotScope))
})

func digest(ctx context.Context, name string) (*chat.Message, error) {
	svc, err := client()
	if err != nil {
		return nil, err
	}
	space, err := svc.Spaces.Get(name).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "*%s*\n", space.DisplayName)
	page, err := svc.Spaces.Messages.
		List(name).
		OrderBy("createTime desc").
		PageSize(20).
		Context(ctx).
		Do()
	if err != nil {
		return nil, err
	}
	for _, m := range page.Messages {
		fmt.Fprintf(&b, "- %.60s\n", m.Text)
	}
	return &chat.Message{Text: b.String()}, nil
}
