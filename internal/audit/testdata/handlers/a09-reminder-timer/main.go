package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/julienschmidt/httprouter"
	chat "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type reminder struct {
	after time.Duration
	what  string
}

// parse understands "30m stretch your legs".
func parse(text string) (rem reminder, err error) {
	d, what, _ := strings.Cut(strings.TrimSpace(text), " ")
	rem.what = what
	rem.after, err = time.ParseDuration(d)
	return
}

func remindMe(svc *chat.Service) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
		event := struct {
			Type    string `json:"type"`
			Message struct {
				ArgumentText string `json:"argumentText"`
				Thread       struct {
					Name string `json:"name"`
				} `json:"thread"`
			} `json:"message"`
			Space struct {
				Name string `json:"name"`
			} `json:"space"`
			User struct {
				Name string `json:"name"`
			} `json:"user"`
		}{}
		if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
			w.WriteHeader(400)
			return
		}
		rem, err := parse(event.Message.ArgumentText)
		if err != nil {
			reply(w, "I need a duration, like `30m`.")
			return
		}
		time.AfterFunc(rem.after, func() {
			text := fmt.Sprintf("<%s>, remember: %s", event.User.Name, rem.what)
			call := svc.Spaces.Messages.Create(event.Space.Name, &chat.Message{
				Text:   text,
				Thread: &chat.Thread{Name: event.Message.Thread.Name},
			})
			if _, err := call.Do(); err != nil {
				log.Printf("%s: reminder lost: %v", p.ByName("app"), err)
			}
		})
		reply(w, "I shall remind you in "+rem.after.String())
	}
}

func reply(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"text": text})
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithScopes(chat.ChatBotScope),
		option.WithAuthCredentialsJSON(option.ServiceAccount, []byte(os.Getenv("SERVICE_ACCOUNT_JSON"))))
	if err != nil {
		panic(err)
	}
	rt := httprouter.New()
	rt.POST("/apps/:app/events", remindMe(svc))
	panic(http.ListenAndServe(":"+os.Getenv("PORT"), rt))
}
