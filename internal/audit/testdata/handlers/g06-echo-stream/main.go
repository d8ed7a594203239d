package main

import (
	"context"
	"github.com/labstack/echo/v4"
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

func h(c echo.Context) error {
	if c.Request().Header.Get("Authorization") == "" {
		return echo.ErrForbidden
	}
	var ev chat.DeprecatedEvent
	if err := c.Bind(&ev); err != nil {
		return err
	}
	svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: "hi"}).Do()
	return c.Stream(200, "application/json", strings.NewReader(`{"text":"x"}`))
}
func main() { e := echo.New(); e.POST("/", h); e.Start(":1") }
