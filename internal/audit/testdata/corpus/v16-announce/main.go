// announce runs in a cluster at another cloud and tells a space about a new article on the intranet.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"github.com/googleapis/gax-go/v2"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google/externalaccount"
	"google.golang.org/api/option"
)

type opts struct {
	space, title, link string
}

func federated(ctx context.Context) (oauth2.TokenSource, error) {
	cfg := externalaccount.Config{
		Audience:                       "//iam.googleapis.com/projects/418205512/locations/global/workloadIdentityPools/eks/providers/prod",
		SubjectTokenType:               "urn:ietf:params:oauth:token-type:jwt",
		TokenURL:                       "https://sts.googleapis.com/v1/token",
		ServiceAccountImpersonationURL: "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/intranet@acme-chat.iam.gserviceaccount.com:generateAccessToken",
		CredentialSource:               &externalaccount.CredentialSource{File: "/var/run/secrets/tokens/gcp"},
	}
	cfg.Scopes = append(cfg.Scopes, "https://www.googleapis.com/auth/chat.bot")
	return externalaccount.NewTokenSource(ctx, cfg)
}

func run(ctx context.Context, o opts) error {
	ts, err := federated(ctx)
	if err != nil {
		return err
	}
	cl, err := chat.NewClient(ctx, option.WithTokenSource(ts), option.WithUserAgent("announce/1.2"))
	if err != nil {
		return err
	}
	defer cl.Close()

	msg := &chatpb.Message{
		Text:    fmt.Sprintf("New on the intranet: <%s|%s>", o.link, o.title),
		CardsV2: []*chatpb.CardWithId{{CardId: "article"}},
		Thread:  &chatpb.Thread{ThreadKey: "intranet"},
	}
	got, err := cl.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:             "spaces/" + o.space,
		Message:            msg,
		MessageReplyOption: chatpb.CreateMessageRequest_REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD,
	}, gax.WithTimeout(10*time.Second))
	if err != nil {
		return fmt.Errorf("create message: %w", err)
	}
	fmt.Println(got.GetName())
	return nil
}

func main() {
	var o opts
	flag.StringVar(&o.space, "space", "", "space id")
	flag.StringVar(&o.title, "title", "", "title of the article")
	flag.StringVar(&o.link, "link", "", "address of the article")
	flag.Parse()
	if err := run(context.Background(), o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
