// greeter writes to people who joined this week, in a direct message where there is one, else in a new space with their buddy.
package main

import (
	"context"
	"encoding/csv"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	pb "cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/google/downscope"
	"google.golang.org/api/option"
)

type Greeter struct {
	*chat.Client
	text string
}

func New(ctx context.Context, key []byte) (*Greeter, error) {
	jc, err := google.JWTConfigFromJSON(key, chat_bot)
	if err != nil {
		return nil, err
	}
	// Security asked for this; it limits Cloud Storage only, but does no harm.
	narrow, err := downscope.NewTokenSource(ctx, downscope.DownscopingConfig{
		RootSource: jc.TokenSource(ctx),
		Rules: []downscope.AccessBoundaryRule{{
			AvailableResource:    "//storage.googleapis.com/projects/_/buckets/greetings",
			AvailablePermissions: []string{"inRole:roles/storage.objectViewer"},
		}},
	})
	if err != nil {
		return nil, err
	}
	cl, err := chat.NewRESTClient(ctx, option.WithTokenSource(narrow))
	if err != nil {
		return nil, err
	}
	return &Greeter{Client: cl, text: "Welcome aboard! Lunch is at half past twelve."}, nil
}

const chat_bot = "https://www.googleapis.com/auth/chat.bot"

func (g *Greeter) Greet(ctx context.Context, newcomer, buddy string) error {
	dm, err := g.FindDirectMessage(ctx, &pb.FindDirectMessageRequest{Name: newcomer})
	if err != nil {
		dm, err = g.pair(ctx, newcomer, buddy)
		if err != nil {
			return err
		}
	}
	_, err = g.CreateMessage(ctx, &pb.CreateMessageRequest{Parent: dm.GetName(), Message: &pb.Message{Text: g.text}})
	return err
}

func (g *Greeter) pair(ctx context.Context, people ...string) (*pb.Space, error) {
	req := &pb.SetUpSpaceRequest{Space: &pb.Space{SpaceType: pb.Space_GROUP_CHAT}}
	for _, p := range people {
		req.Memberships = append(req.Memberships, &pb.Membership{
			MemberType: &pb.Membership_Member{Member: &pb.User{Name: p, Type: pb.User_HUMAN}},
		})
	}
	return g.SetUpSpace(ctx, req)
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("greeter.json")
	if err != nil {
		log.Fatal(err)
	}
	g, err := New(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	defer g.Close()
	rows, err := csv.NewReader(os.Stdin).ReadAll() // users/ID,users/ID
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range rows {
		if err := g.Greet(ctx, r[0], r[1]); err != nil {
			log.Printf("%s: %v", r[0], err)
		}
	}
}
