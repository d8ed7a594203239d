// catchup shows what happened in a space while you were on holiday: messages, and who came and went.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	gchat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/iterator"
	"google.golang.org/api/option"
)

func signIn(ctx context.Context) (oauth2.TokenSource, error) {
	conf := &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  "http://localhost:1",
		Endpoint:     google.Endpoint,
		Scopes:       []string{"https://www.googleapis.com/auth/chat.messages.readonly"},
	}
	fmt.Fprintln(os.Stderr, "Open", conf.AuthCodeURL("s"+fmt.Sprint(os.Getpid())))
	fmt.Fprint(os.Stderr, "and paste the code here: ")
	code, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	tok, err := conf.Exchange(ctx, strings.TrimSpace(code))
	if err != nil {
		return nil, err
	}
	return conf.TokenSource(ctx, tok), nil
}

func messages(ctx context.Context, c *gchat.Client, space string, since time.Time) error {
	it := c.ListMessages(ctx, &chatpb.ListMessagesRequest{
		Parent: space,
		Filter: fmt.Sprintf("createTime > %q", since.Format(time.RFC3339)),
	})
	for m, err := it.Next(); err != iterator.Done; m, err = it.Next() {
		if err != nil {
			return err
		}
		fmt.Println(m.GetSender().GetDisplayName()+":", m.GetText())
	}
	return nil
}

func comings(ctx context.Context, c *gchat.Client, space string, since time.Time) error {
	req := chatpb.ListSpaceEventsRequest{Parent: space, PageSize: 200}
	req.Filter = `event_types:"google.workspace.chat.membership.v1.created" AND start_time="` + since.Format(time.RFC3339) + `"`
	for e, err := range c.ListSpaceEvents(ctx, &req).All() {
		if err != nil {
			return err
		}
		fmt.Println("*", e.GetEventType(), e.GetName())
	}
	return nil
}

func main() {
	ctx := context.Background()
	ts, err := signIn(ctx)
	check(err)
	c, err := gchat.NewClient(ctx, option.WithTokenSource(ts))
	check(err)
	defer c.Close()
	since := time.Now().AddDate(0, 0, -14)
	for _, id := range os.Args[1:] {
		check(messages(ctx, c, "spaces/"+id, since))
		check(comings(ctx, c, "spaces/"+id, since))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "catchup:", err)
		os.Exit(1)
	}
}
