// Loadspread reads messages from a queue file and posts them with several connections in turn.
package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"strings"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var grants = [...]string{chat.ChatBotScope}

type sendFunc func(space, text string) error

type envelope struct {
	space, text string
	tries       int
}

var clients = sync.Pool{
	New: func() any {
		svc, err := chat.NewService(context.Background(),
			option.WithServiceAccountFile("/secrets/bot.json"),
			option.WithScopes(grants[:]...))
		if err != nil {
			log.Print(err)
			return (*chat.Service)(nil)
		}
		return svc
	},
}

func pooled(space, text string) error {
	svc := clients.Get().(*chat.Service)
	defer clients.Put(svc)
	_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	return err
}

func dry(space, text string) error {
	log.Printf("would send %q to %s", text, space)
	return nil
}

// lanes hands out senders; whoever takes one gives it back.
func lanes(n int, f sendFunc) chan sendFunc {
	ch := make(chan sendFunc, n)
	for range n {
		ch <- f
	}
	return ch
}

func main() {
	f := sendFunc(pooled)
	if os.Getenv("DRY_RUN") != "" {
		f = dry
	}
	free := lanes(3, f)
	queue := make(chan envelope, 64)

	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for e := range queue {
			send := <-free
			wg.Add(1)
			go func(e envelope) {
				defer wg.Done()
				defer func() { free <- send }()
				for err := send(e.space, e.text); err != nil && e.tries > 0; e.tries-- {
					log.Printf("%s: %v", e.space, err)
					err = send(e.space, e.text)
				}
			}(e)
		}
	}()

	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if space, text, ok := strings.Cut(sc.Text(), "\t"); ok {
			queue <- envelope{space: space, text: text, tries: 2}
		}
	}
	close(queue)
	wg.Wait()
}
