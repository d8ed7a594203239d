package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func must[T any](v T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, "modtool:", err)
		os.Exit(1)
	}
	return v
}

var rude = regexp.MustCompile(`(?i)\b(blast|drat|fiddlesticks)\b`)

type tool struct {
	svc   *chat.Service
	space string
}

type command struct {
	usage string
	nargs int
	run   func(*tool, context.Context, []string) error
}

var commands map[string]command

func init() {
	commands = map[string]command{
		"scan":  {"scan SINCE", 1, (*tool).scan},
		"kick":  {"kick USER...", 1, (*tool).kick},
		"help":  {"help", 0, (*tool).help},
		"score": {"score SINCE", 1, (*tool).score},
	}
}

func (t *tool) each(ctx context.Context, since string, visit func(*chat.Message)) error {
	return t.svc.Spaces.Messages.List(t.space).
		Filter(fmt.Sprintf("createTime > %q", since)).
		PageSize(500).
		Pages(ctx, func(p *chat.ListMessagesResponse) error {
			for _, m := range p.Messages {
				visit(m)
			}
			return nil
		})
}

func (t *tool) scan(ctx context.Context, args []string) error {
	return t.each(ctx, args[0], func(m *chat.Message) {
		if rude.MatchString(m.Text) {
			fmt.Println(m.Name, m.Sender.Name)
		}
	})
}

func (t *tool) score(ctx context.Context, args []string) error {
	n := map[string]int{}
	if err := t.each(ctx, args[0], func(m *chat.Message) { n[m.Sender.Name] += len(rude.FindAllString(m.Text, -1)) }); err != nil {
		return err
	}
	for who, k := range n {
		fmt.Printf("%4d %s\n", k, who)
	}
	return nil
}

func (t *tool) kick(ctx context.Context, args []string) error {
	for _, who := range args {
		name := t.space + "/members/" + strings.TrimPrefix(who, "users/") + "@example.com"
		if _, err := t.svc.Spaces.Members.Delete(name).Context(ctx).Do(); err != nil {
			return fmt.Errorf("kick %s: %w", who, err)
		}
	}
	return nil
}

func (t *tool) help(context.Context, []string) error {
	var lines []string
	for _, c := range commands {
		lines = append(lines, c.usage)
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
	return nil
}

func connect(ctx context.Context) *chat.Service {
	cfg := must(google.JWTConfigFromJSON(must(os.ReadFile("moderator.json")), chat.ChatMessagesReadonlyScope))
	cfg.Subject = "moderator@example.com"
	return must(chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx))))
}

func main() {
	ctx := context.Background()
	if len(os.Args) < 2 {
		os.Args = append(os.Args, "help")
	}
	cmd, ok := commands[os.Args[1]]
	if !ok || len(os.Args)-2 < cmd.nargs {
		fmt.Fprintln(os.Stderr, "modtool: bad command, try help")
		os.Exit(2)
	}
	t := &tool{svc: connect(ctx), space: os.Getenv("MOD_SPACE")}
	if err := cmd.run(t, ctx, os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "modtool:", err)
		os.Exit(1)
	}
}
