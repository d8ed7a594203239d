package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	keyFile string
	svc     *chat.Service
)

func connect(scopes ...string) func(cmd *cobra.Command, args []string) error {
	return func(cmd *cobra.Command, args []string) error {
		var err error
		svc, err = chat.NewService(cmd.Context(), option.WithAuthCredentialsFile(option.ServiceAccount, keyFile), option.WithScopes(scopes...))
		return err
	}
}

func sendCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "send SPACE TEXT",
		Args:    cobra.ExactArgs(2),
		PreRunE: connect(chat.ChatBotScope),
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := svc.Spaces.Messages.Create(args[0], &chat.Message{Text: args[1]}).Context(cmd.Context()).Do()
			return err
		},
	}
}

func inviteCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "invite SPACE USER",
		Args:    cobra.ExactArgs(2),
		PreRunE: connect(chat.ChatAppMembershipsScope),
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := svc.Spaces.Members.Create(args[0], &chat.Membership{Member: &chat.User{Name: args[1], Type: "HUMAN"}}).Context(cmd.Context()).Do()
			return err
		},
	}
}

func main() {
	root := &cobra.Command{Use: "chatctl"}
	root.PersistentFlags().StringVar(&keyFile, "key", "", "service account key")
	root.AddCommand(sendCmd(), inviteCmd())
	if err := root.ExecuteContext(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
