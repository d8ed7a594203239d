package main

import (
	"context"
	"github.com/gin-gonic/gin"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"strings"
)

var svc = func() *chat.Service {
	s, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope), option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"))
	if err != nil {
		panic(err)
	}
	return s
}()

func h(c *gin.Context) {
	if c.GetHeader("Authorization") == "" {
		return
	}
	var ev chat.DeprecatedEvent
	if err := c.ShouldBindJSON(&ev); err != nil {
		return
	}
	svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: "hi"}).Do()
	c.DataFromReader(200, 12, "application/json", strings.NewReader(`{"text":"x"}`), nil)
}
func main() { e := gin.New(); e.POST("/", h); e.Run() }
