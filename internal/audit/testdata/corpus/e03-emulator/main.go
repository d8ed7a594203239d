// Command standup reminds a space of the stand-up; with CHAT_EMULATOR_HOST it
// talks to the emulator of the integration tests instead of Google.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	emulator string
	keyFile  string
	space    string
}

func fromEnv() settings {
	s := settings{
		emulator: os.Getenv("CHAT_EMULATOR_HOST"),
		keyFile:  os.Getenv("CHAT_KEY_FILE"),
		space:    os.Getenv("CHAT_SPACE"),
	}
	if s.keyFile == "" {
		s.keyFile = "/etc/standup/key.json"
	}
	return s
}

func (s settings) clientOptions() []option.ClientOption {
	if s.emulator != "" {
		return []option.ClientOption{
			option.WithEndpoint("http://" + s.emulator + "/"),
			option.WithoutAuthentication(),
		}
	}
	return []option.ClientOption{
		option.WithAuthCredentialsFile(option.ServiceAccount, s.keyFile),
		option.WithScopes(chat.ChatBotScope),
	}
}

func remind(ctx context.Context, svc *chat.Service, space string, now time.Time) error {
	text := "Stand-up in five minutes."
	if now.Weekday() == time.Monday {
		text += " It is Monday: bring the numbers."
	}
	_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func main() {
	s := fromEnv()
	if s.space == "" {
		log.Fatal("CHAT_SPACE is not set")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	svc, err := chat.NewService(ctx, s.clientOptions()...)
	if err != nil {
		log.Fatal(err)
	}
	if err := remind(ctx, svc, s.space, time.Now()); err != nil {
		log.Fatal(err)
	}
}
