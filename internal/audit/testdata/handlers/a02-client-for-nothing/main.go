package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"

	chat "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Left over from the time when the bot posted its answers itself.
func newChatClient(ctx context.Context) (*chat.Service, error) {
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "/secrets/bot.json"),
		option.WithScopes(
			chat.ChatBotScope,
		),
	)
	if err != nil {
		return nil, fmt.Errorf("chat client: %w", err)
	}
	return svc, nil
}

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	http.HandleFunc("/", serve)
	slog.Error("server stopped", "err", http.ListenAndServe(":"+port, nil))
	os.Exit(1)
}

func serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	ev := new(chat.DeprecatedEvent)
	if err := json.Unmarshal(body, ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}

	client, err := newChatClient(r.Context())
	if err != nil {
		slog.Error("no client", "err", err)
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_ = client // TODO: threads

	answer := chat.Message{}
	if ev.Type == "MESSAGE" && ev.Message != nil {
		answer.Text = fmt.Sprintf("You said: %s", ev.Message.Text)
	} else {
		answer.Text = "Thanks for adding me."
	}
	out, err := json.Marshal(answer)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Write(out)
}
