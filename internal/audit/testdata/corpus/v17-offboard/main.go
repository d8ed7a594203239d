// offboard takes a leaver out of the spaces given.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"example.com/blind/v17-offboard/directory"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
)

type leaver struct {
	user   string
	dryRun bool
	client *chat.Client
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: offboard USER-ID SPACE...")
		os.Exit(2)
	}
	ctx := context.Background()
	c, err := directory.Admin(ctx, "offboard.json", "it-admin@example.com", "https://www.googleapis.com/auth/chat.admin.memberships.readonly")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer c.Close()
	l := leaver{user: "users/" + os.Args[1], dryRun: os.Getenv("DRY_RUN") != "", client: c}
	for _, s := range os.Args[2:] {
		if err := l.leave(ctx, "spaces/"+s); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", s, err)
		}
	}
}

func (l leaver) leave(ctx context.Context, space string) error {
	all := l.client.ListMemberships(ctx, &chatpb.ListMembershipsRequest{
		Parent:         space,
		Filter:         `member.type = "HUMAN"`,
		UseAdminAccess: true,
	}).All()
	for m, err := range all {
		if err != nil {
			return err
		}
		if !strings.EqualFold(m.GetMember().GetName(), l.user) {
			continue
		}
		fmt.Println("leaving", m.GetName())
		if l.dryRun {
			return nil
		}
		req := &chatpb.DeleteMembershipRequest{Name: m.GetName()}
		req.UseAdminAccess = true
		_, err := l.client.DeleteMembership(ctx, req)
		return err
	}
	return nil
}
