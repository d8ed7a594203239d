// Package cmd has the commands.
package cmd

import (
	"context"

	"github.com/spf13/cobra"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type state struct {
	keyFile string
	chat    *chat.Service
}

// Root is the command.
func Root() *cobra.Command {
	st := &state{}
	root := &cobra.Command{
		Use: "spacectl",
		PersistentPreRunE: func(c *cobra.Command, _ []string) (err error) {
			st.chat, err = open(c.Context(), st.keyFile)
			return err
		},
	}
	root.PersistentFlags().StringVar(&st.keyFile, "key", "key.json", "key of the service account")
	root.AddCommand(list(st), show(st))
	return root
}

func open(ctx context.Context, file string) (*chat.Service, error) {
	return chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, file),
		option.WithScopes(scopes...),
	)
}

var scopes = []string{
	"https://www.googleapis.com/auth/chat.bot",
	"https://www.googleapis.com/auth/chat.app.spaces",
}
