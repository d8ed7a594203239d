// Command minutes runs on the screen of a meeting room, which has no keyboard:
// people sign in with their phones and see what their spaces talked about.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"sync"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// memo remembers what was made for a key.
type memo[K comparable, V any] struct {
	mu   sync.Mutex
	m    map[K]V
	make func(context.Context, K) (V, error)
}

func (c *memo[K, V]) get(ctx context.Context, k K) (V, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	v, err := c.make(ctx, k)
	if err != nil {
		return v, err
	}
	if c.m == nil {
		c.m = make(map[K]V)
	}
	c.m[k] = v
	return v, nil
}

var oauth = oauth2.Config{
	ClientID:     os.Getenv("MINUTES_CLIENT"),
	ClientSecret: os.Getenv("MINUTES_SECRET"),
	Endpoint:     google.Endpoint,
	Scopes:       []string{chat.ChatMessagesScope, chat.ChatMembershipsReadonlyScope},
}

func signIn(ctx context.Context, who string) (*chat.Service, error) {
	code, err := oauth.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	fmt.Printf("%s: enter %s at %s\n", who, code.UserCode, code.VerificationURI)
	tok, err := oauth.DeviceAccessToken(ctx, code)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithHTTPClient(oauth.Client(ctx, tok)))
}

type view struct {
	clients memo[string, *chat.Service]
}

func (v *view) show(ctx context.Context, who, space string) error {
	svc, err := v.clients.get(ctx, who)
	if err != nil {
		return err
	}
	names := map[string]string{}
	err = svc.Spaces.Members.List(space).Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			if m.Member != nil {
				names[m.Member.Name] = m.Member.DisplayName
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	day := time.Now().Truncate(24 * time.Hour).Format(time.RFC3339)
	r, err := svc.Spaces.Messages.List(space).Filter(fmt.Sprintf("createTime > %q", day)).Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, m := range r.Messages {
		fmt.Printf("%s: %s\n", names[m.Sender.Name], m.Text)
	}
	return nil
}

func main() {
	v := &view{clients: memo[string, *chat.Service]{make: signIn}}
	ctx := context.Background()
	for {
		var who, space string
		if _, err := fmt.Scan(&who, &space); err != nil {
			return
		}
		if err := v.show(ctx, who, space); err != nil {
			log.Print(err)
		}
	}
}
