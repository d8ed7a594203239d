package main

import (
	"context"
	"fmt"
	"os"
	"sync"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func must[T any](v T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return v
}

var lazy struct {
	once sync.Once
	svc  *chat.Service
}

// client is made when first asked for. The scopes option is a leftover: it has no effect beside WithAuthCredentials.
func client(ctx context.Context) *chat.Service {
	lazy.once.Do(func() {
		creds := must(credentials.DetectDefault(&credentials.DetectOptions{
			CredentialsJSON: must(os.ReadFile("sa.json")),
			Subject:         "me@example.com",
			Scopes:          []string{chat.ChatUsersReadstateReadonlyScope},
		}))
		lazy.svc = must(chat.NewService(ctx, option.WithAuthCredentials(creds), option.WithScopes(chat.ChatUsersReadstateScope, chat.ChatMessagesScope)))
	})
	return lazy.svc
}

func main() {
	ctx := context.Background()
	var wg sync.WaitGroup
	for _, room := range os.Args[1:] {
		wg.Add(1)
		go func() {
			defer wg.Done()
			st := must(client(ctx).Users.Spaces.GetSpaceReadState("users/me/" + room + "/spaceReadState").Do())
			fmt.Println(room, st.LastReadTime)
		}()
	}
	wg.Wait()
}
