package main

import (
	"context"
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type globals struct {
	mode, key string
	svc       *chat.Service
}

func (g *globals) connect(ctx context.Context) error {
	var scopes []string
	switch g.mode {
	case "read":
		scopes = append(scopes, chat.ChatSpacesReadonlyScope)
	case "full":
		scopes = append(scopes, chat.ChatSpacesReadonlyScope)
		scopes = append(scopes, chat.ChatDeleteScope)
	default:
		return fmt.Errorf("unknown mode %q", g.mode)
	}
	raw, err := os.ReadFile(g.key)
	if err != nil {
		return err
	}
	cfg, err := google.JWTConfigFromJSON(raw, scopes...)
	if err != nil {
		return err
	}
	cfg.Subject = "it@example.com"
	g.svc, err = chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	return err
}

func listCommand(g *globals) *cobra.Command {
	var kind string
	cmd := &cobra.Command{
		Use:   "ls",
		Short: "list the spaces you are in",
		RunE: func(cmd *cobra.Command, args []string) error {
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 8, 2, ' ', 0)
			defer w.Flush()
			call := g.svc.Spaces.List()
			if kind != "" {
				call = call.Filter(fmt.Sprintf("spaceType = %q", kind))
			}
			return call.Pages(cmd.Context(), func(r *chat.ListSpacesResponse) error {
				for _, s := range r.Spaces {
					fmt.Fprintf(w, "%s\t%s\t%s\n", s.Name, s.SpaceType, s.DisplayName)
				}
				return nil
			})
		},
	}
	cmd.Flags().StringVarP(&kind, "type", "t", "", "SPACE, GROUP_CHAT or DIRECT_MESSAGE")
	return cmd
}

func main() {
	var g globals
	root := &cobra.Command{
		Use: "spacectl",
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			return g.connect(cmd.Context())
		},
	}
	root.PersistentFlags().StringVar(&g.mode, "mode", "read", "read or full")
	root.PersistentFlags().StringVar(&g.key, "key", "it.json", "service account key")
	root.AddCommand(listCommand(&g))
	if err := root.ExecuteContext(context.Background()); err != nil {
		os.Exit(1)
	}
}
