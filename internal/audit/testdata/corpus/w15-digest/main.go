// digest counts yesterday's messages and says so. With DIGEST_QUIET=1 it only
// says that the day is over and needs no administrator's approval.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	rooms []string
	quiet bool
	hour  int
	key   string
}

func fromEnv(get func(string) string) (s settings, err error) {
	s = settings{hour: 7, key: "/secrets/digest.json"}
	s.rooms = strings.Fields(get("DIGEST_ROOMS"))
	s.quiet = get("DIGEST_QUIET") == "1"
	if h := get("DIGEST_HOUR"); h != "" {
		s.hour, err = strconv.Atoi(h)
	}
	if k := get("DIGEST_KEY"); k != "" {
		s.key = k
	}
	return s, err
}

type step func(ctx context.Context, room string, day time.Time) (string, error)

func build(ctx context.Context, s settings) ([]step, func(context.Context, string, string) error, error) {
	scopes := []string{chat.ChatBotScope}
	if !s.quiet {
		scopes = append(scopes, chat.ChatAppMessagesReadonlyScope)
	}
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, s.key, &credentials.DetectOptions{Scopes: scopes})
	if err != nil {
		return nil, nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, nil, err
	}

	steps := []step{func(_ context.Context, _ string, day time.Time) (string, error) {
		return day.Format("Monday, 2 January") + " is over.", nil
	}}
	if !s.quiet {
		steps = append(steps, func(ctx context.Context, room string, day time.Time) (string, error) {
			n := 0
			filter := fmt.Sprintf(`createTime > "%s" AND createTime < "%s"`, day.Format(time.RFC3339), day.AddDate(0, 0, 1).Format(time.RFC3339))
			err := svc.Spaces.Messages.List(room).Filter(filter).PageSize(1000).Pages(ctx, func(r *chat.ListMessagesResponse) error {
				n += len(r.Messages)
				return nil
			})
			return fmt.Sprintf("%d messages.", n), err
		})
	}
	say := func(ctx context.Context, room, text string) error {
		_, err := svc.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
		return err
	}
	return steps, say, nil
}

func next(now time.Time, hour int) time.Time {
	t := time.Date(now.Year(), now.Month(), now.Day(), hour, 0, 0, 0, now.Location())
	if !t.After(now) {
		t = t.AddDate(0, 0, 1)
	}
	return t
}

func main() {
	s, err := fromEnv(os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	steps, say, err := build(ctx, s)
	if err != nil {
		log.Fatal(err)
	}
	for {
		at := next(time.Now(), s.hour)
		time.Sleep(time.Until(at))
		day := at.AddDate(0, 0, -1).Truncate(24 * time.Hour)
		for _, room := range s.rooms {
			var parts []string
			for _, st := range steps {
				p, err := st(ctx, room, day)
				if err != nil {
					log.Printf("%s: %v", room, err)
					continue
				}
				parts = append(parts, p)
			}
			if err := say(ctx, room, strings.Join(parts, " ")); err != nil {
				log.Printf("%s: %v", room, err)
			}
		}
	}
}
