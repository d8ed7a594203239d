// Import bot: logs to the ops room at once, and tells the user later. One helper sends both.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/labstack/echo/v4"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type importer struct {
	svc *chat.Service
	ops string
}

func (i *importer) say(ctx context.Context, space, text string) {
	_, err := i.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		log.Printf("say to %s: %v", space, err)
	}
}

func (i *importer) run(space string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	time.Sleep(time.Minute)
	i.say(ctx, space, "Import finished.")
}

func (i *importer) onEvent(c echo.Context) error {
	ev := new(chat.DeprecatedEvent)
	if err := c.Bind(ev); err != nil {
		return c.NoContent(http.StatusBadRequest)
	}
	if ev.Type != "MESSAGE" {
		return c.NoContent(http.StatusOK)
	}
	i.say(c.Request().Context(), i.ops, ev.User.DisplayName+" starts an import")
	go i.run(ev.Space.Name)
	return c.JSON(http.StatusOK, map[string]any{})
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA")),
		option.WithScopes(chat.ChatBotScope, chat.ChatSpacesReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	i := &importer{svc: svc, ops: "spaces/" + os.Getenv("OPS_SPACE")}
	e := echo.New()
	e.POST("/", i.onEvent)
	e.Logger.Fatal(e.Start(":8080"))
}
