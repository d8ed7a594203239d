package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type Mode int

const (
	Bot Mode = iota
	Reader
	Writer
)

type Opts struct {
	Mode  Mode
	Extra bool
	Sub   string
}

func New(o Opts) *chat.Service {
	sc := []string{}
	switch o.Mode {
	case Writer:
		sc = append(sc, chat.ChatMessagesCreateScope)
	case Reader:
		sc = append(sc, chat.ChatMessagesReadonlyScope)
	default:
		sc = append(sc, chat.ChatBotScope)
	}
	if o.Extra {
		sc = append(sc, chat.ChatMembershipsReadonlyScope)
	}
	return mk(o.Sub, sc...)
}
func main() {
	New(Opts{Mode: Reader, Sub: "u@example.com"}).Spaces.Messages.List("spaces/A").Do()
	w := New(Opts{Mode: Writer, Sub: "w@example.com", Extra: true})
	w.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
	w.Spaces.Members.List("spaces/A").Do()
	New(Opts{}).Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
}
