// Command birthdays congratulates colleagues, every morning at nine.
package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"time"

	"github.com/robfig/cron/v3"
	"go.uber.org/zap"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type job struct {
	log   *zap.Logger
	svc   *chat.Service
	space string
	file  string
}

// Run implements cron.Job.
func (j *job) Run() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	f, err := os.Open(j.file)
	if err != nil {
		j.log.Error("no birthdays", zap.Error(err))
		return
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		j.log.Error("bad birthdays", zap.Error(err))
		return
	}
	today := time.Now().Format("01-02")
	for _, row := range rows {
		if len(row) != 2 || row[1] != today {
			continue
		}
		j.congratulate(ctx, row[0])
	}
}

func (j *job) congratulate(ctx context.Context, user string) {
	m, err := j.svc.Spaces.Messages.Create(j.space, &chat.Message{
		Text: fmt.Sprintf("Happy birthday, <users/%s>!", user),
	}).Context(ctx).Do()
	if err != nil {
		j.log.Error("not congratulated", zap.String("user", user), zap.Error(err))
		return
	}
	j.log.Info("congratulated", zap.String("message", m.Name))
}

func main() {
	log := zap.Must(zap.NewProduction())
	defer log.Sync()

	var opts []option.ClientOption
	opts = append(opts, option.WithUserAgent("birthdays/1.4"))
	if q := os.Getenv("QUOTA_PROJECT"); q != "" {
		opts = append(opts, option.WithQuotaProject(q))
	}
	opts = append(opts, option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("BIRTHDAYS_KEY")))
	opts = append(opts, option.WithScopes(chat.ChatBotScope, chat.ChatAppMembershipsScope))

	svc, err := chat.NewService(context.Background(), opts...)
	if err != nil {
		log.Fatal("no client", zap.Error(err))
	}
	c := cron.New()
	if _, err := c.AddJob("0 9 * * *", &job{log: log, svc: svc, space: os.Getenv("BIRTHDAYS_SPACE"), file: "birthdays.csv"}); err != nil {
		log.Fatal("bad schedule", zap.Error(err))
	}
	c.Run()
}
