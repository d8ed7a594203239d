package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// kiosk is the panel at the entrance. It has no browser, hence the device flow.
type kiosk struct {
	svc   *chat.Service
	space string
}

func authorize(ctx context.Context) (oauth2.TokenSource, error) {
	conf := &oauth2.Config{
		ClientID:     os.Getenv("KIOSK_CLIENT_ID"),
		ClientSecret: os.Getenv("KIOSK_CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
	}
	conf.Scopes = append(conf.Scopes, chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope)
	da, err := conf.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	fmt.Printf("Go to %s and enter %s\n", da.VerificationURI, da.UserCode)
	tok, err := conf.DeviceAccessToken(ctx, da)
	if err != nil {
		return nil, err
	}
	return conf.TokenSource(ctx, tok), nil
}

func (k *kiosk) choose(ctx context.Context, title string) error {
	resp, err := k.svc.Spaces.List().Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, s := range resp.Spaces {
		if s.DisplayName == title {
			k.space = s.Name
			return nil
		}
	}
	return fmt.Errorf("no space %q", title)
}

func (k *kiosk) loop(ctx context.Context) error {
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		name := strings.TrimSpace(sc.Text())
		if name == "" {
			continue
		}
		msg := &chat.Message{Text: name + " is at the entrance."}
		if _, err := k.svc.Spaces.Messages.Create(k.space, msg).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return sc.Err()
}

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	ts, err := authorize(ctx)
	if err != nil {
		log.Fatal(err)
	}
	k := new(kiosk)
	if k.svc, err = chat.NewService(ctx, option.WithTokenSource(ts)); err != nil {
		log.Fatal(err)
	}
	if err := k.choose(ctx, "Front desk"); err != nil {
		log.Fatal(err)
	}
	if err := k.loop(ctx); err != nil {
		log.Fatal(err)
	}
}
