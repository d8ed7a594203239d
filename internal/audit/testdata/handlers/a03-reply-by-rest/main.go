package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"regexp"
	"strconv"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// event is the part of a Chat event that the bot needs.
type event struct {
	Type  string `json:"type"`
	Space struct {
		Name        string `json:"name"`
		DisplayName string `json:"displayName"`
	} `json:"space"`
	Message struct {
		Name   string `json:"name"`
		Text   string `json:"text"`
		Thread struct {
			Name string `json:"name"`
		} `json:"thread"`
	} `json:"message"`
}

var dice = regexp.MustCompile(`(\d+)d(\d+)`)

// Bot rolls dice. It is an http.Handler.
type Bot struct {
	messages *chat.SpacesMessagesService
	roll     func(sides int) int
}

func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", "POST")
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	var ev event
	dec := json.NewDecoder(r.Body)
	if err := dec.Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" {
		w.WriteHeader(http.StatusOK)
		return
	}
	if err := b.say(r.Context(), &ev, b.throw(ev.Message.Text)); err != nil {
		log.Printf("say in %s: %v", ev.Space.DisplayName, err)
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func (b *Bot) throw(text string) string {
	m := dice.FindStringSubmatch(text)
	if m == nil {
		return "Try `2d6`."
	}
	n, _ := strconv.Atoi(m[1])
	sides, _ := strconv.Atoi(m[2])
	sum := 0
	for range min(n, 100) {
		sum += b.roll(sides)
	}
	return "You rolled " + strconv.Itoa(sum)
}

func (b *Bot) say(ctx context.Context, ev *event, text string) error {
	msg := &chat.Message{Text: text, Thread: &chat.Thread{Name: ev.Message.Thread.Name}}
	_, err := b.messages.Create(ev.Space.Name, msg).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Context(ctx).Do()
	return err
}

func main() {
	key := flag.String("key", "key.json", "service account key")
	addr := flag.String("addr", ":8080", "listen address")
	flag.Parse()

	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, *key), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	bot := &Bot{messages: svc.Spaces.Messages, roll: func(sides int) int { return 1 + sides/2 }}
	http.Handle("/bot", bot)
	log.Fatal(http.ListenAndServe(*addr, nil))
}
