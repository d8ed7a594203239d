package main

import (
	"log"
	"net/http"

	"example.com/blind/m13-mounts/bot"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /chat", bot.Handler())
	log.Fatal(http.ListenAndServe("localhost:8080", mux))
}
