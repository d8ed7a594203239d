package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"sync/atomic"

	"google.golang.org/api/chat/v1"
)

type (
	named struct {
		Name        string `json:"name"`
		DisplayName string `json:"displayName,omitempty"`
	}
	incoming struct {
		Kind    string `json:"type"`
		Room    named  `json:"space"`
		Author  named  `json:"user"`
		Message struct {
			named
			Text   string `json:"text"`
			Thread named  `json:"thread"`
		} `json:"message"`
	}
)

// client is a Chat service with a counter of what it sent.
type client struct {
	*chat.Service
	sent atomic.Int64
}

type tickets struct {
	api *client
	seq atomic.Int64
}

func (t *tickets) create(w http.ResponseWriter, r *http.Request) {
	var buf bytes.Buffer
	if _, err := buf.ReadFrom(r.Body); err != nil {
		http.Error(w, "body", http.StatusBadRequest)
		return
	}
	var in incoming
	if err := json.Unmarshal(buf.Bytes(), &in); err != nil {
		http.Error(w, "event", http.StatusBadRequest)
		return
	}
	if in.Kind != "MESSAGE" {
		return
	}

	status := "lost"
	defer func() {
		text := fmt.Sprintf("%s, your ticket is %s.", in.Author.DisplayName, status)
		_, err := t.api.Spaces.Messages.
			Create(in.Room.Name, &chat.Message{
				Text:   text,
				Thread: &chat.Thread{Name: in.Message.Thread.Name},
			}).
			MessageReplyOption("REPLY_MESSAGE_OR_FAIL").
			Do()
		if err != nil {
			log.Println(err)
			return
		}
		t.api.sent.Add(1)
	}()

	f, err := os.Create(fmt.Sprintf("tickets/%06d.txt", t.seq.Add(1)))
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	defer f.Close()
	if _, err := f.WriteString(in.Message.Text); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	status = "filed"
	w.WriteHeader(http.StatusOK)
}

func main() {
	svc, err := chat.NewService(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	t := &tickets{api: &client{Service: svc}}
	http.HandleFunc("/tickets", t.create)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
