// Command standup posts the stand-up question and lists where it may.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type root struct {
	keyFile string
	space   string
}

func (r *root) service(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, r.keyFile),
		option.WithScopes(chat.ChatBotScope),
	)
}

func (r *root) post(cmd *cobra.Command, args []string) error {
	svc, err := r.service(cmd.Context())
	if err != nil {
		return err
	}
	call := svc.Spaces.Messages.Create(r.space, &chat.Message{Text: args[0]}) // @create
	call = call.ThreadKey("standup").Context(cmd.Context())
	_, err = call.Do()
	return err
}

func (r *root) spaces(cmd *cobra.Command, _ []string) error {
	svc, err := r.service(cmd.Context())
	if err != nil {
		return err
	}
	return svc.Spaces.
		List(). // @list
		Filter(`spaceType = "SPACE"`).
		Pages(cmd.Context(), func(p *chat.ListSpacesResponse) error {
			for _, s := range p.Spaces {
				fmt.Fprintln(cmd.OutOrStdout(), s.Name)
			}
			return nil
		})
}

func main() {
	r := &root{}
	top := &cobra.Command{Use: "standup"}
	top.PersistentFlags().StringVar(&r.keyFile, "key", "key.json", "service account key")
	top.PersistentFlags().StringVar(&r.space, "space", "", "space")
	top.AddCommand(
		&cobra.Command{Use: "post TEXT", Args: cobra.ExactArgs(1), RunE: r.post},
		&cobra.Command{Use: "spaces", RunE: r.spaces},
	)
	if err := top.ExecuteContext(context.Background()); err != nil {
		os.Exit(1)
	}
}
