// status posts the state of the build cluster and looks up the room's name for the page title.
package main

import (
	"context"
	"fmt"
	"html/template"
	"net/http"
	"os"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type clients struct {
	lookup *chat.Service // read only, by key
	bot    *chat.Service
}

var (
	once   sync.Once
	shared clients
	broken error
)

func get() (*clients, error) {
	once.Do(func() {
		ctx := context.Background()
		shared.lookup, broken = chat.NewService(ctx, option.WithAPIKey(os.Getenv("GOOGLE_API_KEY")))
		if broken != nil {
			return
		}
		shared.bot, broken = chat.NewService(ctx,
			option.WithServiceAccountFile(os.Getenv("STATUS_KEY")),
			option.WithScopes(chat.ChatBotScope))
	})
	return &shared, broken
}

var page = template.Must(template.New("").Parse(`<title>{{.Room}}</title><h1>{{.State}}</h1>`))

func show(w http.ResponseWriter, r *http.Request) {
	c, err := get()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	room, state := "spaces/AAAAci", r.URL.Query().Get("state")
	sp, err := c.lookup.Spaces.Get(room).Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if state != "" {
		_, err = c.bot.Spaces.Messages.Create(room, &chat.Message{Text: "CI is " + state}).Do()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	_ = page.Execute(w, struct{ Room, State string }{sp.DisplayName, state})
}

func main() {
	http.HandleFunc("GET /", show)
	fmt.Fprintln(os.Stderr, http.ListenAndServe("localhost:8088", nil))
}
