package main

import (
	"context"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

func main() {
	e := echo.New()
	e.HideBanner = true

	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("CREDENTIALS")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		e.Logger.Fatal(err)
	}

	g := e.Group("/v1")
	g.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		Validator: func(key string, c echo.Context) (bool, error) {
			p, err := idtoken.Validate(c.Request().Context(), key, os.Getenv("AUDIENCE"))
			if err != nil {
				return false, nil
			}
			return p.Issuer == "https://accounts.google.com" && p.Claims["email"] == "chat@system.gserviceaccount.com", nil
		},
	}))
	g.POST("/events", eventHandler(svc))

	e.Logger.Fatal(e.Start(":1323"))
}

// eventHandler welcomes newcomers and logs what is asked.
func eventHandler(svc *chat.Service) echo.HandlerFunc {
	return func(c echo.Context) error {
		ev := &chat.DeprecatedEvent{}
		if err := c.Bind(ev); err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, "not an event").SetInternal(err)
		}
		switch ev.Type {
		case "ADDED_TO_SPACE":
			// The tour takes several messages; do not let the user wait.
			go func(space string) {
				for _, step := range tour {
					if err := post(context.Background(), svc, space, step); err != nil {
						c.Logger().Error(err)
						return
					}
				}
			}(ev.Space.Name)
			return c.JSON(http.StatusOK, &chat.Message{Text: "Thanks for adding me! A short tour follows."})
		case "MESSAGE":
			if err := post(c.Request().Context(), svc, ev.Space.Name, "For the record: "+ev.Message.Text); err != nil {
				return err
			}
			return c.JSON(http.StatusOK, &chat.Message{Text: "Recorded."})
		}
		return c.NoContent(http.StatusNoContent)
	}
}

var tour = []string{
	"I write minutes.",
	"Mention me with what you decided.",
	"That is all.",
}

func post(ctx context.Context, svc *chat.Service, space, text string) error {
	_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
