// Command chatmod is the moderation desk's tool: what it may do depends on the role.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Role is who runs the tool.
type Role int

const (
	Reader Role = iota
	Announcer
	Moderator
)

var roles = map[string]Role{"reader": Reader, "announcer": Announcer, "moderator": Moderator}

func scopesFor(r Role) ([]string, error) {
	switch r {
	case Reader:
		return []string{chat.ChatMessagesReadonlyScope}, nil
	case Announcer:
		return []string{chat.ChatMessagesCreateScope}, nil
	case Moderator:
		return []string{chat.ChatMessagesScope}, nil
	}
	return nil, fmt.Errorf("no such role: %d", r)
}

func connect(ctx context.Context, keyFile, subject string, r Role) (*chat.Service, error) {
	if subject == "" {
		return nil, errors.New("--as is required")
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	scopes, err := scopesFor(r)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		return nil, err
	}
	conf.Subject = subject
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
}

func main() {
	var keyFile, subject, roleName string
	root := &cobra.Command{
		Use:  "chatmod TARGET [TEXT]",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			role, ok := roles[roleName]
			if !ok {
				return fmt.Errorf("unknown role %q", roleName)
			}
			svc, err := connect(cmd.Context(), keyFile, subject, role)
			if err != nil {
				return err
			}
			switch role {
			case Reader:
				return svc.Spaces.Messages.List(args[0]).PageSize(50).Pages(cmd.Context(), func(page *chat.ListMessagesResponse) error {
					for _, m := range page.Messages {
						fmt.Fprintln(cmd.OutOrStdout(), m.CreateTime, m.Text)
					}
					return nil
				})
			case Announcer:
				if len(args) < 2 {
					return errors.New("nothing to announce")
				}
				_, err = svc.Spaces.Messages.Create(args[0], &chat.Message{Text: args[1]}).Context(cmd.Context()).Do()
				return err
			default:
				_, err = svc.Spaces.Messages.Delete(args[0]).Context(cmd.Context()).Do()
				return err
			}
		},
	}
	root.Flags().StringVar(&keyFile, "key", "key.json", "service account key")
	root.Flags().StringVar(&subject, "as", "", "whom to act as")
	root.Flags().StringVar(&roleName, "role", "reader", "reader, announcer or moderator")
	if err := root.ExecuteContext(context.Background()); err != nil {
		os.Exit(1)
	}
}
