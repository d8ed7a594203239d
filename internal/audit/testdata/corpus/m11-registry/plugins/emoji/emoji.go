package emoji

import (
	"context"
	"fmt"
	"io"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m11-registry/registry"
)

func init() { registry.Register("emoji", &plugin{}) }

type plugin struct{}

// Run lists the custom emoji of the domain.
func (*plugin) Run(ctx context.Context, out io.Writer) error {
	svc, err := chat.NewService(ctx, option.WithAPIKey(os.Getenv("API_KEY")))
	if err != nil {
		return err
	}
	list, err := svc.CustomEmojis.List().PageSize(100).Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, e := range list.CustomEmojis {
		fmt.Fprintln(out, e.EmojiName)
	}
	return nil
}
