// Report bot: answers nothing at once, posts the report when it is ready.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"example.com/handlers/d03-gin-helper-verify/internal/sender"
	"github.com/gin-gonic/gin"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type server struct {
	chat *chat.Service
}

func (s *server) event(c *gin.Context) {
	if !sender.IsChat(c.Request) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := c.ShouldBindJSON(&ev); err != nil {
		c.AbortWithError(http.StatusBadRequest, err)
		return
	}
	if ev.Type == "MESSAGE" {
		go s.report(ev.Space.Name, ev.Message.Thread)
	}
	c.JSON(http.StatusOK, gin.H{})
}

func (s *server) report(space string, thread *chat.Thread) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	time.Sleep(45 * time.Second) // the warehouse is slow
	msg := &chat.Message{
		Thread: thread,
		CardsV2: []*chat.CardWithId{{
			CardId: "report",
			Card:   &chat.GoogleAppsCardV1Card{Header: &chat.GoogleAppsCardV1CardHeader{Title: "Weekly report"}},
		}},
	}
	_, err := s.chat.Spaces.Messages.Create(space, msg).
		MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").
		Context(ctx).
		Do()
	if err != nil {
		log.Printf("report: %v", err)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("CHAT_KEY_FILE")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{chat: svc}
	r := gin.Default()
	r.POST("/", s.event)
	log.Fatal(r.Run())
}
