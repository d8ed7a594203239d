package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"example.com/handlers/c09-thread-reply-package/replies"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type interaction struct {
	Type    string `json:"type"`
	Message struct {
		Text   string `json:"text"`
		Thread struct {
			Name string `json:"name"`
		} `json:"thread"`
	} `json:"message"`
	Space struct {
		Name string `json:"name"`
	} `json:"space"`
}

func newReplier(ctx context.Context) (*replies.Replier, error) {
	conf, err := google.JWTConfigFromJSON([]byte(os.Getenv("SA_KEY")), "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, err
	}
	c, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	return replies.New(c), nil
}

func handler(rep *replies.Replier) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in interaction
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, "bad event", http.StatusBadRequest)
			return
		}
		if in.Type == "MESSAGE" {
			answer := fmt.Sprintf("That was %d characters long.", len(in.Message.Text))
			if err := rep.To(r.Context(), in.Space.Name, in.Message.Thread.Name, answer); err != nil {
				log.Print(err)
			}
		}
		fmt.Fprint(w, "{}")
	}
}

func main() {
	rep, err := newReplier(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/events", handler(rep))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
