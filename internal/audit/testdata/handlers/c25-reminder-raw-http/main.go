package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"cloud.google.com/go/auth/credentials/idtoken"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

var (
	client *http.Client
	aud    = os.Getenv("AUD")
)

type ev struct {
	Type string `json:"type"`
	Msg  struct {
		Arg string `json:"argumentText"`
	} `json:"message"`
	Space struct {
		Name string `json:"name"`
	} `json:"space"`
}

func genuine(r *http.Request) bool {
	_, err := idtoken.Validate(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), aud)
	return err == nil
}

func say(space, text string) {
	b, _ := json.Marshal(map[string]string{"text": text})
	resp, err := client.Post(fmt.Sprintf("https://chat.googleapis.com/v1/%s/messages", space), "application/json", bytes.NewReader(b))
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func remind(w http.ResponseWriter, r *http.Request) {
	if !genuine(r) {
		w.WriteHeader(403)
		return
	}
	var e ev
	if json.NewDecoder(r.Body).Decode(&e) != nil || e.Type != "MESSAGE" {
		return
	}
	when, what, _ := strings.Cut(strings.TrimSpace(e.Msg.Arg), " ")
	d, err := time.ParseDuration(when)
	if err != nil {
		fmt.Fprint(w, `{"text": "Say: 5m tea"}`)
		return
	}
	time.AfterFunc(d, func() { say(e.Space.Name, "Remember: "+what) })
	fmt.Fprintf(w, `{"text": "In %v."}`, d)
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	client = conf.Client(context.Background())
	http.HandleFunc("/", remind)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
