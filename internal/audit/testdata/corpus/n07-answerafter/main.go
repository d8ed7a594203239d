package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/n07-answerafter/echo"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		panic(err)
	}
	h := echo.New(svc, os.Getenv("T"))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r)
		json.NewEncoder(w).Encode(chat.Message{Text: "I told them."})
	})
	http.ListenAndServe(":80", nil)
}
