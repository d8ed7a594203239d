// tidybot keeps our Chat spaces tidy. Once a night (Cloud Scheduler, Cloud Run
// job) it visits each space that the app is in and
//
//   - deletes the app's own messages older than -keep,
//   - withdraws invitations that nobody has accepted for -invited,
//   - reports to -report what it did.
//
// It signs in three times, each time for just what is done under that name:
// as the app to look around, delete and report; as the auditor to read (an app
// cannot list messages without an administrator's approval); as the host, who
// manages the spaces, to withdraw invitations.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
)

var opts struct {
	keep, invited         time.Duration
	report, auditor, host string
	signer                string
}

func init() {
	const day = 24 * time.Hour
	flag.DurationVar(&opts.keep, "keep", 30*day, "age at which our messages go")
	flag.DurationVar(&opts.invited, "invited", 14*day, "age at which invitations go")
	flag.StringVar(&opts.report, "report", "", "space to report to")
	flag.StringVar(&opts.auditor, "auditor", "chat-audit@example.com", "user who reads messages")
	flag.StringVar(&opts.host, "host", "chat-host@example.com", "user who manages the spaces")
	flag.StringVar(&opts.signer, "signer", "tidybot@ops-tools.iam.gserviceaccount.com", "service account with domain-wide delegation")
}

// bot acts as the app. It is set before any work starts.
var bot *chat.Service

func main() {
	flag.Parse()
	ctx := context.Background()

	var err error
	if bot, err = asApp(ctx, chat.ChatBotScope); err != nil {
		fatal("sign in as the app", err)
	}

	steps := []step{
		{"old messages", deleteOwn},
		{"invitations", withdrawInvitations},
	}
	spaces, err := ourSpaces(ctx)
	if err != nil {
		fatal("list spaces", err)
	}
	total := make(map[string]int)
	for _, sp := range spaces {
		for _, s := range steps {
			n, err := s.do(ctx, sp)
			if err != nil {
				slog.Warn("step failed", "step", s.name, "space", sp.Name, "err", err)
			}
			total[s.name] += n
		}
	}
	if opts.report == "" {
		return
	}
	text := fmt.Sprintf("Tidied %d spaces: %d old messages, %d invitations.", len(spaces), total[steps[0].name], total[steps[1].name])
	if _, err := bot.Spaces.Messages.Create(opts.report, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
		fatal("report", err)
	}
}

func fatal(what string, err error) {
	slog.Error(what, "err", err)
	os.Exit(1)
}
