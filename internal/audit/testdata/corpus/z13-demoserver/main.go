package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Config struct {
	Endpoint string
	KeyFile  string
	Demo     bool
}

func (c Config) client(ctx context.Context) (*chat.Service, func(), error) {
	if c.Demo {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, `{"name":"spaces/A/messages/1"}`)
		}))
		s, err := chat.NewService(ctx, option.WithEndpoint(srv.URL), option.WithHTTPClient(srv.Client()))
		return s, srv.Close, err
	}
	s, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, c.KeyFile), option.WithScopes(chat.ChatBotScope))
	return s, func() {}, err
}

func emulator(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithEndpoint(os.Getenv("CHAT_EMULATOR_HOST")), option.WithoutAuthentication())
}

func main() {
	demo := flag.Bool("demo", false, "")
	emu := flag.Bool("emulator", false, "")
	flag.Parse()
	ctx := context.Background()
	s, done, err := Config{KeyFile: "key.json", Demo: *demo}.client(ctx)
	if err != nil {
		log.Fatal(err)
	}
	defer done()
	if *emu {
		e, err := emulator(ctx)
		if err != nil {
			log.Fatal(err)
		}
		e.Spaces.Messages.List("spaces/A").Do()
	}
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if _, err := s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: sc.Text()}).Do(); err != nil {
			log.Print(err)
		}
	}
}
