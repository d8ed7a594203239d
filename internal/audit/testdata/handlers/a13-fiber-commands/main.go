package main

import (
	"context"
	"log"
	"os"
	"strconv"
	"strings"
	"sync"

	"github.com/gofiber/fiber/v2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// chatEvent: see https://developers.google.com/workspace/chat/receive-respond-interactions
type chatEvent struct {
	Type    string       `json:"type"`
	Space   *chat.Space  `json:"space"`
	Message *chatMessage `json:"message"`
}

type chatMessage struct {
	Text         string             `json:"text"`
	ArgumentText string             `json:"argumentText"`
	SlashCommand *chat.SlashCommand `json:"slashCommand"`
}

type command func(b *board, ev *chatEvent) string

// commands by the ids of the app's configuration
var commands = map[int64]command{
	1: func(b *board, ev *chatEvent) string { return b.vote(ev, +1) },
	2: func(b *board, ev *chatEvent) string { return b.vote(ev, -1) },
	3: (*board).announce,
}

type board struct {
	mu       sync.Mutex
	score    map[string]int
	svc      *chat.Service
	channels []string // the spaces that hear of results
}

func (b *board) vote(ev *chatEvent, by int) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	what := strings.ToLower(strings.TrimSpace(ev.Message.ArgumentText))
	b.score[what] += by
	return what + " has " + strconv.Itoa(b.score[what])
}

func (b *board) announce(ev *chatEvent) string {
	b.mu.Lock()
	lines := make([]string, 0, len(b.score))
	for what, n := range b.score {
		lines = append(lines, what+": "+strconv.Itoa(n))
	}
	b.mu.Unlock()
	text := "Results\n" + strings.Join(lines, "\n")

	var wg sync.WaitGroup
	for _, space := range b.channels {
		wg.Go(func() {
			if _, err := b.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do(); err != nil {
				log.Printf("%s: %v", space, err)
			}
		})
	}
	wg.Wait()
	return "Told " + strconv.Itoa(len(b.channels)) + " spaces."
}

func (b *board) handle(c *fiber.Ctx) error {
	ev := new(chatEvent)
	if err := c.BodyParser(ev); err != nil {
		return fiber.ErrBadRequest
	}
	text := "Unknown command"
	if ev.Type == "MESSAGE" && ev.Message.SlashCommand != nil {
		if cmd, ok := commands[ev.Message.SlashCommand.CommandId]; ok {
			text = cmd(b, ev)
		}
	}
	return c.JSON(fiber.Map{"text": text})
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "board.json"),
		option.WithScopes(
			chat.ChatBotScope,
			chat.ChatAppMembershipsScope,
		),
	)
	if err != nil {
		log.Fatal(err)
	}
	b := &board{score: map[string]int{}, svc: svc, channels: strings.Fields(os.Getenv("SPACES"))}
	app := fiber.New(fiber.Config{AppName: "board"})
	app.Post("/chat", b.handle)
	log.Fatal(app.Listen(":3000"))
}
