package main

import (
	"context"
	"flag"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type flags struct {
	react bool
	read  bool
	user  string
}

func scopesFor(f flags) []string {
	var s []string
	if f.react {
		s = append(s, chat.ChatMessagesReactionsCreateScope)
	}
	if f.read {
		s = append(s, chat.ChatUsersReadstateScope)
	}
	return append(s, chat.ChatMessagesCreateScope)
}

func main() {
	var f flags
	flag.BoolVar(&f.react, "react", false, "react to the parent")
	flag.BoolVar(&f.read, "read", false, "mark the space as read")
	flag.StringVar(&f.user, "user", "feedback", "account name")
	flag.Parse()
	space, parent := flag.Arg(0), flag.Arg(1)

	ctx := context.Background()
	key, err := os.ReadFile("feedback.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, scopesFor(f)...)
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = f.user + "@example.com"
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}

	if _, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: "Thanks for the feedback"}).Do(); err != nil {
		log.Fatal(err)
	}
	if f.react {
		thumb := &chat.Reaction{Emoji: &chat.Emoji{Unicode: "🙏"}}
		if _, err := svc.Spaces.Messages.Reactions.Create(parent, thumb).Do(); err != nil {
			log.Fatal(err)
		}
	}
	if f.read {
		id := "users/me/" + space + "/spaceReadState"
		st, err := svc.Users.Spaces.GetSpaceReadState(id).Do()
		if err != nil {
			log.Fatal(err)
		}
		st.LastReadTime = "2035-01-01T00:00:00Z"
		if _, err := svc.Users.Spaces.UpdateSpaceReadState(id, st).UpdateMask("lastReadTime").Do(); err != nil {
			log.Fatal(err)
		}
	}
}
