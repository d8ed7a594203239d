package main

import (
	"crypto/subtle"
	"encoding/json"
	"log"
	"os"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
)

type (
	header struct {
		Type  string `json:"type"`
		Token string `json:"token"`
	}
	event struct {
		header
		User    *user    `json:"user"`
		Space   *space   `json:"space"`
		Message *message `json:"message"`
	}
	user struct {
		Name        string `json:"name"`
		DisplayName string `json:"displayName"`
	}
	space struct {
		Name string `json:"name"`
		Type string `json:"type"`
	}
	message struct {
		Text         string `json:"text"`
		ArgumentText string `json:"argumentText"`
	}
)

var secret = []byte(os.Getenv("CHAT_VERIFICATION_TOKEN"))

func (h header) genuine() bool { return subtle.ConstantTimeCompare([]byte(h.Token), secret) == 1 }

func bot(c *fiber.Ctx) error {
	var ev event
	if err := json.Unmarshal(c.Body(), &ev); err != nil {
		return fiber.ErrBadRequest
	}
	if !ev.genuine() {
		return c.SendStatus(fiber.StatusForbidden)
	}
	if ev.Type != "MESSAGE" {
		return c.JSON(fiber.Map{})
	}
	sum := 0
	for _, f := range strings.Fields(ev.Message.ArgumentText) {
		n, err := strconv.Atoi(f)
		if err != nil {
			return c.JSON(fiber.Map{"text": f + " is no number, " + ev.User.DisplayName})
		}
		sum += n
	}
	return c.JSON(fiber.Map{"text": strconv.Itoa(sum)})
}

func main() {
	app := fiber.New(fiber.Config{BodyLimit: 1 << 20})
	app.Get("/", func(c *fiber.Ctx) error { return c.SendString("adder") })
	app.Post("/", bot)
	log.Fatal(app.Listen(":8080"))
}
