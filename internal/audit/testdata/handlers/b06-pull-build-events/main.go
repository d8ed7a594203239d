// buildwatch tells a Chat space about failed builds. Cloud Build publishes
// to the topic cloud-builds; nobody talks to this program from Chat.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"cloud.google.com/go/pubsub"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type build struct {
	ID            string            `json:"id"`
	ProjectID     string            `json:"projectId"`
	Status        string            `json:"status"`
	LogURL        string            `json:"logUrl"`
	FinishTime    time.Time         `json:"finishTime"`
	Substitutions map[string]string `json:"substitutions"`
}

func (b build) bad() bool {
	switch b.Status {
	case "FAILURE", "INTERNAL_ERROR", "TIMEOUT":
		return true
	}
	return false
}

func (b build) message() *chat.Message {
	repo := b.Substitutions["REPO_NAME"]
	if repo == "" {
		repo = b.ProjectID
	}
	return &chat.Message{
		Text:   fmt.Sprintf("Build of *%s* (%s): %s\n<%s|log>", repo, b.Substitutions["BRANCH_NAME"], b.Status, b.LogURL),
		Thread: &chat.Thread{ThreadKey: repo},
	}
}

type watcher struct {
	chat  *chat.Service
	space string
}

func (w *watcher) receive(ctx context.Context, msg *pubsub.Message) {
	var b build
	if err := json.Unmarshal(msg.Data, &b); err != nil {
		log.Printf("%s: %v", msg.ID, err)
		msg.Ack()
		return
	}
	if !b.bad() {
		msg.Ack()
		return
	}
	call := w.chat.Spaces.Messages.Create(w.space, b.message()).Context(ctx)
	if _, err := call.Do(); err != nil {
		log.Printf("build %s: %v", b.ID, err)
		msg.Nack()
		return
	}
	msg.Ack()
}

func main() {
	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, os.Getenv("PROJECT_ID"))
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "/secrets/chat.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	w := &watcher{chat: svc, space: "spaces/" + os.Getenv("SPACE_ID")}
	log.Fatal(client.Subscription("cloud-builds-to-chat").Receive(ctx, w.receive))
}
