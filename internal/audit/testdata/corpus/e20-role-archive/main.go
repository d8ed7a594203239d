// Command fieldbot runs in one of two roles, set by its deployment: it posts
// readings of sensors, or it archives what was posted.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type role string

const (
	rolePost    role = "post"
	roleArchive role = "archive"
)

type deployment struct {
	Role  role   `json:"role"`
	Key   string `json:"key"`
	Space string `json:"space"`
	Dir   string `json:"dir"`
}

type task interface {
	run(ctx context.Context, d deployment) error
}

type poster struct{ svc *chat.Service }

func (p poster) run(ctx context.Context, d deployment) error {
	var reading struct {
		Sensor string
		Value  float64
	}
	dec := json.NewDecoder(os.Stdin)
	for dec.More() {
		if err := dec.Decode(&reading); err != nil {
			return err
		}
		msg := &chat.Message{Text: fmt.Sprintf("%s: %.2f", reading.Sensor, reading.Value)}
		if _, err := p.svc.Spaces.Messages.Create(d.Space, msg).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

type archive struct{ svc *chat.Service }

func (a archive) run(ctx context.Context, d deployment) error {
	f, err := os.CreateTemp(d.Dir, time.Now().Format("2006-01-02-*.jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	since := time.Now().AddDate(0, 0, -1).Format(time.RFC3339)
	list := a.svc.Spaces.Messages.List(d.Space)
	list.Filter(fmt.Sprintf("createTime > %q", since)).PageSize(500)
	return list.Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			if err := enc.Encode(m); err != nil {
				return err
			}
		}
		return nil
	})
}

func newTask(ctx context.Context, d deployment) (task, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, d.Key, &credentials.DetectOptions{
		Scopes: []string{chat.ChatBotScope},
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	switch d.Role {
	case rolePost, "":
		return poster{svc}, nil
	case roleArchive:
		return archive{svc}, nil
	}
	return nil, fmt.Errorf("unknown role %q", d.Role)
}

func main() {
	var d deployment
	b, err := os.ReadFile("/etc/fieldbot.json")
	if err == nil {
		err = json.Unmarshal(b, &d)
	}
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	t, err := newTask(ctx, d)
	if err != nil {
		log.Fatal(err)
	}
	if err := t.run(ctx, d); err != nil {
		log.Fatal(err)
	}
}
