package main

import (
	"google.golang.org/api/chat/v1"

	"example.com/blind/n02-scopesknob/chatx"
)

func main() {
	chatx.Scopes = []string{chat.ChatMessagesCreateScope}
	chatx.Post(nil)
}
