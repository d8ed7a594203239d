// Feedback bot: answers in the response and copies the text to a team room by webhook from the environment.
package main

import (
	"bytes"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/keyauth"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

// Set HOOK_KEY and HOOK_TOKEN from a URL that looks like this one.
const sample = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=YOUR_KEY&token=YOUR_TOKEN"

func hook() string {
	if os.Getenv("HOOK_KEY") == "" {
		log.Fatalf("no webhook, want the parts of %s", sample)
	}
	return "https://chat.googleapis.com/v1/spaces/" + os.Getenv("HOOK_SPACE") + "/messages?key=" +
		url.QueryEscape(os.Getenv("HOOK_KEY")) + "&token=" + url.QueryEscape(os.Getenv("HOOK_TOKEN"))
}

func feedback(c *fiber.Ctx) error {
	var ev chat.DeprecatedEvent
	if err := c.BodyParser(&ev); err != nil {
		return err
	}
	if ev.Type != "MESSAGE" {
		return c.SendStatus(fiber.StatusOK)
	}
	copyOf, err := json.Marshal(chat.Message{Text: ev.User.DisplayName + ": " + ev.Message.Text})
	if err != nil {
		return err
	}
	resp, err := http.Post(hook(), "application/json; charset=UTF-8", bytes.NewReader(copyOf))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return c.JSON(chat.Message{Text: "Thank you!"})
}

func main() {
	app := fiber.New()
	bot := app.Group("/bot", keyauth.New(keyauth.Config{
		Validator: func(c *fiber.Ctx, key string) (bool, error) {
			_, err := idtoken.Validate(c.Context(), key, os.Getenv("AUDIENCE"))
			return err == nil, err
		},
	}))
	bot.Post("/feedback", feedback)
	log.Fatal(app.Listen(":8080"))
}
