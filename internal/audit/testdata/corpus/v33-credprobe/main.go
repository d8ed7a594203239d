// credprobe tries the ways in which our services log in to Chat, one after the other.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type probe struct {
	name string
	run  func(context.Context, string) error
}

func main() {
	ctx := context.Background()
	space := "spaces/" + os.Getenv("PROBE_SPACE")
	code := 0
	for _, p := range []probe{
		{"http client", viaHTTPClient},
		{"token source", viaTokenSource},
		{"impersonation", viaImpersonation},
		{"timeout", viaTimeout},
	} {
		err := p.run(ctx, space)
		fmt.Printf("%-14s %v\n", p.name, err)
		if err != nil {
			code = 1
		}
	}
	os.Exit(code)
}

func jwtSource(ctx context.Context, subject string, scope ...string) oauth2.TokenSource {
	b, err := os.ReadFile("probe.json")
	if err != nil {
		panic(err)
	}
	c, err := google.JWTConfigFromJSON(b, scope...)
	if err != nil {
		panic(err)
	}
	c.Subject = subject
	return c.TokenSource(ctx)
}

func viaHTTPClient(ctx context.Context, space string) error {
	hc := oauth2.NewClient(ctx, jwtSource(ctx, "", chat.ChatBotScope))
	svc, err := chat.NewService(ctx,
		option.WithScopes(chat.ChatMessagesScope, chat.ChatDeleteScope), // as in the old billing bot
		option.WithHTTPClient(hc))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(space, &chat.Message{Text: "probe"}).Do()
	return err
}

func viaTokenSource(ctx context.Context, space string) error {
	svc, err := chat.NewService(ctx,
		option.WithCredentialsFile("legacy.json"),
		option.WithAudiences("https://chat.googleapis.com/"),
		option.WithTokenSource(jwtSource(ctx, "probe@example.com", chat.ChatSpacesReadonlyScope)))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Get(space).Do()
	return err
}

func viaImpersonation(ctx context.Context, space string) error {
	svc, err := chat.NewService(ctx,
		option.ImpersonateCredentials("prober@acme-ops.iam.gserviceaccount.com"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Members.List(space).PageSize(1).Do()
	return err
}

func viaTimeout(ctx context.Context, space string) error {
	svc, err := chat.NewService(ctx,
		option.WithCredentialsFile("probe.json"),
		option.WithScopes(chat.ChatBotScope),
		option.WithHTTPClient(&http.Client{Timeout: 5 * time.Second}))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().PageSize(1).Do()
	return err
}
