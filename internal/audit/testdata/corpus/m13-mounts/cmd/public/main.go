package main

import (
	"log"
	"net/http"
	"os"

	"example.com/blind/m13-mounts/bot"
	"example.com/blind/m13-mounts/verify"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /chat", verify.Chat(os.Getenv("AUDIENCE"), bot.Handler()))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	log.Fatal(http.ListenAndServe(":8080", mux))
}
