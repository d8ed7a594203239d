package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

// notification is the body of a request of Amazon SNS.
type notification struct {
	Type         string `json:"Type"`
	MessageID    string `json:"MessageId"`
	TopicArn     string `json:"TopicArn"`
	Subject      string `json:"Subject"`
	Message      string `json:"Message"`
	SubscribeURL string `json:"SubscribeURL"`
}

const messages = "https://chat.googleapis.com/v1/spaces/AAAAbudget/messages"

// post sends without a client library: one method is all that is needed.
func post(client *http.Client, m *chat.Message) error {
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	resp, err := client.Post(messages, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		text, _ := io.ReadAll(resp.Body)
		return fmt.Errorf("%s: %s", resp.Status, text)
	}
	return nil
}

func budget(client *http.Client) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n := notification{}
		if json.NewDecoder(r.Body).Decode(&n) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		switch n.Type {
		case "SubscriptionConfirmation":
			log.Printf("confirm the subscription to %s at %s", n.TopicArn, n.SubscribeURL)
		case "Notification":
			if err := post(client, &chat.Message{Text: n.Subject + "\n" + n.Message}); err != nil {
				log.Printf("%s: %v", n.MessageID, err)
				w.WriteHeader(http.StatusInternalServerError)
			}
		}
	}
}

func main() {
	client, err := google.DefaultClient(context.Background(), "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/sns", budget(client))
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
