// Command thumbs prints a space's last messages and, if allowed to, puts a
// thumbs-up on those that mention a word.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/handlers/b14-tokeninfo-elsewhere/grant"
)

func die(v ...any) {
	fmt.Fprintln(os.Stderr, v...)
	os.Exit(1)
}

func ask(ctx context.Context, c *oauth2.Config) *oauth2.Token {
	fmt.Println(c.AuthCodeURL("x", oauth2.SetAuthURLParam("prompt", "consent")))
	fmt.Print("code: ")
	code, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		die(err)
	}
	t, err := c.Exchange(ctx, strings.TrimSpace(code))
	if err != nil {
		die(err)
	}
	return t
}

func main() {
	if len(os.Args) != 3 {
		die("usage: thumbs SPACE WORD")
	}
	space, word := os.Args[1], os.Args[2]
	ctx := context.Background()
	raw, err := os.ReadFile("credentials.json")
	if err != nil {
		die(err)
	}
	c, err := google.ConfigFromJSON(raw, chat.ChatMessagesReadonlyScope, chat.ChatMessagesReactionsCreateScope)
	if err != nil {
		die(err)
	}
	t := ask(ctx, c)
	have, err := grant.Of(ctx, t)
	if err != nil {
		die(err)
	}
	if !have.Has(chat.ChatMessagesReadonlyScope) {
		die("nothing to do without reading messages")
	}
	api, err := chat.NewService(ctx, option.WithHTTPClient(oauth2.NewClient(ctx, c.TokenSource(ctx, t))))
	if err != nil {
		die(err)
	}
	res, err := api.Spaces.Messages.List(space).OrderBy("createTime desc").PageSize(25).Do()
	if err != nil {
		die(err)
	}
	for _, m := range res.Messages {
		fmt.Println(m.Text)
		if !have.Has(chat.ChatMessagesReactionsCreateScope) || !strings.Contains(m.Text, word) {
			continue
		}
		up := &chat.Reaction{Emoji: &chat.Emoji{Unicode: "👍"}}
		if _, err := api.Spaces.Messages.Reactions.Create(m.Name, up).Do(); err != nil {
			die(err)
		}
	}
}
