package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// str digs a string out of decoded JSON; "" when it is not there.
func str(v any, path ...string) string {
	for _, key := range path {
		m, ok := v.(map[string]any)
		if !ok {
			return ""
		}
		v = m[key]
	}
	s, _ := v.(string)
	return s
}

func main() {
	ctx := context.Background()
	opts := []option.ClientOption{option.WithScopes(chat.ChatBotScope)}
	opts = append(opts, option.WithAuthCredentialsFile(option.ServiceAccount, "/app/credentials.json"))
	svc, err := chat.NewService(ctx, opts...)
	if err != nil {
		log.Fatal(err)
	}

	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		raw, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "read", http.StatusBadRequest)
			return
		}
		var ev map[string]any
		if err := json.Unmarshal(raw, &ev); err != nil {
			http.Error(w, "json", http.StatusBadRequest)
			return
		}

		var text string
		if ev["type"] == "ADDED_TO_SPACE" {
			text = "Hi, I shout."
		} else if ev["type"] == "MESSAGE" {
			text = strings.ToUpper(str(ev, "message", "argumentText"))
		}
		if text != "" {
			space := str(ev, "space", "name")
			if _, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do(); err != nil {
				log.Printf("%s: %v", space, err)
			}
		}
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, "{}")
	})
	addr := ":8080"
	if p := os.Getenv("PORT"); p != "" {
		addr = ":" + p
	}
	log.Fatal(http.ListenAndServe(addr, nil))
}
