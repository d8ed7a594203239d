package main

import (
	"context"
	"log"
	"net/http"
	"net/rpc"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/n09-logwriter/chatlog"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if err := rpc.Register(chatlog.NewRemote(svc)); err != nil {
		log.Fatal(err)
	}
	rpc.HandleHTTP()
	log.Fatal(http.ListenAndServe("localhost:1234", nil))
}
