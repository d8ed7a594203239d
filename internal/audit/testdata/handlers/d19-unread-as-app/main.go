// Unread bot: asks for the user's read state with the app's own credential. That never works.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type bot struct{ svc *chat.Service }

func (b *bot) unread(ctx context.Context, space string) (string, error) {
	id := strings.TrimPrefix(space, "spaces/")
	st, err := b.svc.Users.Spaces.GetSpaceReadState("users/me/spaces/" + id + "/spaceReadState").Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return "You read this space last at " + st.LastReadTime, nil
}

func (b *bot) handle(w http.ResponseWriter, r *http.Request) {
	if _, err := idtoken.Validate(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), os.Getenv("AUD")); err != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	text, err := b.unread(r.Context(), ev.Space.Name)
	if err != nil {
		text = "I could not find out: " + err.Error()
	}
	json.NewEncoder(w).Encode(chat.Message{Text: text})
}

func (b *bot) startup() {
	_, err := b.svc.Spaces.Messages.Create(os.Getenv("OPS_SPACE"), &chat.Message{Text: "unread bot is up"}).Do()
	if err != nil {
		log.Print(err)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	b := &bot{svc}
	b.startup()
	http.HandleFunc("/", b.handle)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
