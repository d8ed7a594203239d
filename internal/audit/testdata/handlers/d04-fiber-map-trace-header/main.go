// Lunch bot with fiber and no types at all. It reads a header, but only to correlate logs.
package main

import (
	"encoding/json"
	"log"
	"math/rand"
	"strings"

	"github.com/gofiber/fiber/v2"
)

var places = []string{"noodles", "the canteen", "falafel", "a walk"}

func str(m map[string]any, path ...string) string {
	for i, p := range path {
		if i == len(path)-1 {
			s, _ := m[p].(string)
			return s
		}
		m, _ = m[p].(map[string]any)
	}
	return ""
}

func lunch(c *fiber.Ctx) error {
	trace, _, _ := strings.Cut(c.Get("X-Cloud-Trace-Context"), "/")
	ev := map[string]any{}
	if err := json.Unmarshal(c.Body(), &ev); err != nil {
		return fiber.ErrBadRequest
	}
	log.Printf("trace=%s type=%v space=%s", trace, ev["type"], str(ev, "space", "name"))

	switch ev["type"] {
	case "ADDED_TO_SPACE":
		return c.JSON(fiber.Map{"text": "Hungry? Mention me."})
	case "REMOVED_FROM_SPACE":
		return c.SendStatus(fiber.StatusOK)
	case "MESSAGE":
		who := str(ev, "user", "displayName")
		return c.JSON(fiber.Map{"text": who + ": how about " + places[rand.Intn(len(places))] + "?"})
	}
	return c.SendStatus(fiber.StatusOK)
}

func main() {
	app := fiber.New()
	app.Get("/healthz", func(c *fiber.Ctx) error { return c.SendString("ok") })
	app.Post("/lunch", lunch)
	log.Fatal(app.Listen(":3000"))
}
