package main

import (
	"context"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"google.golang.org/api/idtoken"
)

type addOnEvent struct {
	CommonEventObject struct {
		UserLocale string `json:"userLocale"`
	} `json:"commonEventObject"`
	Chat struct {
		User struct {
			DisplayName string `json:"displayName"`
		} `json:"user"`
		MessagePayload *struct {
			Space struct {
				Name string `json:"name"`
			} `json:"space"`
			Message struct {
				Text string `json:"text"`
			} `json:"message"`
		} `json:"messagePayload"`
		AddedToSpacePayload *struct {
			Space struct {
				Name string `json:"name"`
			} `json:"space"`
		} `json:"addedToSpacePayload"`
	} `json:"chat"`
}

type app struct{ greeting string }

func (a *app) onChat(c echo.Context) error {
	var ev addOnEvent
	if err := c.Bind(&ev); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	switch {
	case ev.Chat.AddedToSpacePayload != nil:
		return c.JSON(http.StatusOK, createMessage(a.greeting+", "+ev.Chat.User.DisplayName))
	case ev.Chat.MessagePayload != nil:
		return c.JSON(http.StatusOK, createMessage("echo: "+ev.Chat.MessagePayload.Message.Text))
	}
	return c.NoContent(http.StatusOK)
}

func createMessage(text string) echo.Map {
	return echo.Map{
		"hostAppDataAction": echo.Map{
			"chatDataAction": echo.Map{
				"createMessageAction": echo.Map{"message": echo.Map{"text": text}},
			},
		},
	}
}

func (a *app) setGreeting(c echo.Context) error {
	a.greeting = c.FormValue("greeting")
	return c.String(http.StatusOK, "saved")
}

func main() {
	a := &app{greeting: "Welcome"}
	e := echo.New()
	e.POST("/chat", a.onChat)

	admin := e.Group("/admin", middleware.KeyAuth(func(key string, c echo.Context) (bool, error) {
		_, err := idtoken.Validate(context.Background(), key, os.Getenv("ADMIN_AUDIENCE"))
		return err == nil, nil
	}))
	admin.POST("/greeting", a.setGreeting)
	e.Logger.Fatal(e.Start(":" + os.Getenv("PORT")))
}
