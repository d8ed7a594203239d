package main

import (
	"context"
	"flag"
	"log"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

func people(names []string) []*chatpb.Membership {
	var all []*chatpb.Membership
	for _, n := range names {
		m := &chatpb.Membership{}
		m.MemberType = &chatpb.Membership_Member{Member: &chatpb.User{Name: "users/" + n, Type: chatpb.User_HUMAN}}
		all = append(all, m)
	}
	return all
}

func group(id string) *chatpb.Membership {
	return &chatpb.Membership{MemberType: &chatpb.Membership_GroupMember{
		GroupMember: &chatpb.Group{Name: "groups/" + id},
	}}
}

func main() {
	space := flag.String("space", "", "the space")
	team := flag.String("team", "", "the group")
	flag.Parse()
	ctx := context.Background()
	c, err := chat.NewClient(ctx,
		option.WithScopes("https://www.googleapis.com/auth/chat.app.memberships"),
		option.WithServiceAccountFile("app.json"))
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	for _, m := range people(flag.Args()) {
		r := &chatpb.CreateMembershipRequest{Parent: *space, Membership: m}
		if _, err := c.CreateMembership(ctx, r); err != nil {
			log.Print(err)
		}
	}
	g := &chatpb.CreateMembershipRequest{Parent: *space, Membership: group(*team)}
	if _, err := c.CreateMembership(ctx, g); err != nil {
		log.Fatal(err)
	}
}
