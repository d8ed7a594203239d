// Command tokenout checks that a space exists, then prints a token for scripts.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

var scopes = []string{
	chat.ChatSpacesScope,
	chat.ChatMessagesScope,
}

func source(ctx context.Context) (oauth2.TokenSource, error) {
	return impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "ops@proj.iam.gserviceaccount.com",
		Scopes:          scopes,
		Subject:         "ops@example.com",
	})
}

func main() {
	ctx := context.Background()
	ts, err := source(ctx)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Get(os.Args[1]).Do(); err != nil { // @get
		log.Fatal(err)
	}
	t, err := ts.Token()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(t.AccessToken)
}
