package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m29-ownspace/echo"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Addr: ":8080", Handler: echo.New(svc, os.Getenv("CHAT_TOKEN"))}
	log.Fatal(srv.ListenAndServe())
}
