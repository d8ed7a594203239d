package main

import (
	"net/http"

	"example.com/blind/n06-wholewrap/bot"
	"example.com/blind/n06-wholewrap/verify"
)

func main() {
	mux := http.NewServeMux()
	new(bot.Bot).Register(mux)
	http.ListenAndServe(":8080", verify.Chat(mux))
}
