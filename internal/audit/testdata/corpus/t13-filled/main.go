package main

import (
	"context"
	"flag"
	"io"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

var asAdmin = flag.Bool("admin", false, "use administrator privileges")

// invite sends the request that stands in a file.
func invite(ctx context.Context, c *chat.Client, in io.Reader) error {
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var req chatpb.CreateMembershipRequest
	if err := protojson.Unmarshal(data, &req); err != nil {
		return err
	}
	_, err = c.CreateMembership(ctx, &req)
	return err
}

// list shows the members of a space, by the defaults of the program.
func list(ctx context.Context, c *chat.Client, space string, defaults *chatpb.ListMembershipsRequest) {
	req := &chatpb.ListMembershipsRequest{}
	proto.Merge(req, defaults)
	req.Parent = space
	for m, err := range c.ListMemberships(ctx, req).All() {
		if err != nil {
			log.Fatal(err)
		}
		log.Print(m.Name)
	}
}

func main() {
	flag.Parse()
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "rooms@example.iam.gserviceaccount.com",
		Subject:         "admin@example.com",
		Scopes:          []string{"https://www.googleapis.com/auth/chat.admin.memberships"},
	})
	if err != nil {
		log.Fatal(err)
	}
	c, err := chat.NewClient(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	if err := invite(ctx, c, os.Stdin); err != nil {
		log.Fatal(err)
	}
	list(ctx, c, flag.Arg(0), &chatpb.ListMembershipsRequest{UseAdminAccess: true})
	if _, err := c.GetMembership(ctx, &chatpb.GetMembershipRequest{Name: flag.Arg(1), UseAdminAccess: *asAdmin}); err != nil {
		log.Fatal(err)
	}
}
