package cmd

import (
	"fmt"

	"github.com/spf13/cobra"
	"google.golang.org/api/chat/v1"
)

func list(st *state) *cobra.Command {
	return &cobra.Command{
		Use:  "list",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return st.chat.Spaces.List().Pages(c.Context(), func(r *chat.ListSpacesResponse) error {
				for _, s := range r.Spaces {
					fmt.Fprintln(c.OutOrStdout(), s.Name, s.DisplayName)
				}
				return nil
			})
		},
	}
}

func show(st *state) *cobra.Command {
	var members bool
	c := &cobra.Command{Use: "show SPACE", Args: cobra.ExactArgs(1)}
	c.Flags().BoolVar(&members, "members", false, "list the members too")
	c.RunE = func(c *cobra.Command, args []string) error {
		s, err := st.chat.Spaces.Get(args[0]).Context(c.Context()).Do()
		if err != nil {
			return err
		}
		c.Println(s.DisplayName, s.SpaceType)
		if !members {
			return nil
		}
		r, err := st.chat.Spaces.Members.List(args[0]).Context(c.Context()).Do()
		if err != nil {
			return err
		}
		for _, m := range r.Memberships {
			c.Println(" ", m.Member.Name)
		}
		return nil
	}
	return c
}
