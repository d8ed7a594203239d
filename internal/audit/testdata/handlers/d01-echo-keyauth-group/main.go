// On-call bot: who is on call this week? Echo, one group for Chat, one for the admins.
package main

import (
	"net/http"
	"os"
	"strings"
	"sync"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

type rota struct {
	mu   sync.RWMutex
	name string
}

func (r *rota) current() string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if r.name == "" {
		return "nobody"
	}
	return r.name
}

func (r *rota) set(c echo.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.name = c.FormValue("name")
	return c.NoContent(http.StatusNoContent)
}

func fromChat(key string, c echo.Context) (bool, error) {
	p, err := idtoken.Validate(c.Request().Context(), key, os.Getenv("PROJECT_NUMBER"))
	if err != nil {
		return false, nil
	}
	return p.Claims["email"] == "chat@system.gserviceaccount.com", nil
}

func (r *rota) onEvent(c echo.Context) error {
	var ev chat.DeprecatedEvent
	if err := c.Bind(&ev); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	switch ev.Type {
	case "ADDED_TO_SPACE":
		return c.JSON(http.StatusOK, chat.Message{Text: "Hello! Ask me `oncall`."})
	case "MESSAGE":
		if strings.Contains(strings.ToLower(ev.Message.ArgumentText), "oncall") {
			return c.JSON(http.StatusOK, &chat.Message{Text: "On call: " + r.current()})
		}
		return c.JSON(http.StatusOK, &chat.Message{Text: "Sorry?"})
	}
	return c.NoContent(http.StatusOK)
}

func main() {
	e := echo.New()
	r := &rota{}

	bot := e.Group("/chat")
	bot.Use(middleware.KeyAuth(fromChat))
	bot.POST("/events", r.onEvent)

	admin := e.Group("/admin")
	admin.PUT("/rota", r.set)

	e.Logger.Fatal(e.Start(":8080"))
}
