package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"os"
	"time"

	"example.com/blind/w20-lunchbot/web"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type order struct {
	Room  string   `json:"room"`
	Names []string `json:"names"`
	Place string   `json:"place"`
}

type lunch struct {
	chat  *chat.Service
	token string
}

// guard: the intranet signs in with a shared token.
func (l *lunch) guard(next web.Handler) web.Handler {
	return func(c *web.Ctx) error {
		if c.R.Header.Get("X-Lunch-Token") != l.token {
			return c.JSON(http.StatusForbidden, map[string]string{"error": "token"})
		}
		return next(c)
	}
}

func timing(next web.Handler) web.Handler {
	return func(c *web.Ctx) error {
		start := time.Now()
		c.Set("start", start)
		defer func() { log.Println(c.R.URL.Path, time.Since(start)) }()
		return next(c)
	}
}

func (l *lunch) announce(c *web.Ctx) error {
	var o order
	if err := c.Bind(&o); err != nil {
		return c.JSON(http.StatusBadRequest, map[string]string{"error": err.Error()})
	}
	if len(o.Names) == 0 {
		return c.JSON(http.StatusUnprocessableEntity, map[string]string{"error": "nobody is hungry"})
	}
	m, err := l.chat.Spaces.Messages.Create(o.Room, &chat.Message{
		Text: fmt.Sprintf("%s fetches lunch from %s.", o.Names[rand.IntN(len(o.Names))], o.Place),
	}).Context(c.R.Context()).Do()
	if err != nil {
		return err
	}
	return c.JSON(http.StatusCreated, map[string]string{"message": m.Name})
}

type chatKey struct{}

// withChat puts the client where handlers without a receiver find it.
func withChat(svc *chat.Service) web.Middleware {
	return func(next web.Handler) web.Handler {
		return func(c *web.Ctx) error {
			c.R = c.R.WithContext(context.WithValue(c.R.Context(), chatKey{}, svc))
			return next(c)
		}
	}
}

func cancel(c *web.Ctx) error {
	var ref struct {
		Message string `json:"message"`
	}
	if err := c.Bind(&ref); err != nil {
		return err
	}
	svc, ok := c.R.Context().Value(chatKey{}).(*chat.Service)
	if !ok {
		return errors.New("no chat client")
	}
	if _, err := svc.Spaces.Messages.Delete(ref.Message).Context(c.R.Context()).Do(); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, struct{}{})
}

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("LUNCH_KEY")))
	if err != nil {
		log.Fatal(err)
	}
	l := &lunch{chat: svc, token: os.Getenv("LUNCH_TOKEN")}
	r := new(web.Router)
	r.Use(timing, l.guard, withChat(svc))
	r.Add(http.MethodPost, "/lunch", l.announce)
	r.Add(http.MethodDelete, "/lunch", cancel)
	log.Fatal(http.ListenAndServe(":3000", r))
}
