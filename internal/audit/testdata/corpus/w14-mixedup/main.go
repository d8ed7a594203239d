package main

import (
	"context"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"

	"example.com/blind/w14-mixedup/chatx"
)

type desk struct {
	robot *chat.Service // acts as the app
	agent *chat.Service // acts as support@
}

func (d *desk) findRooms(customer string) ([]*chat.Space, error) {
	q := d.robot.Spaces.Search().Query(`space_type = "SPACE" AND display_name:"` + customer + `"`)
	res, err := chatx.Retry(3, q.Do)
	if err != nil {
		return nil, err
	}
	return res.Spaces, nil
}

func (d *desk) ownRooms() (int, error) {
	res, err := chatx.Retry(3, d.agent.Spaces.List().PageSize(1000).Do)
	if err != nil {
		return 0, err
	}
	return len(res.Spaces), nil
}

func (d *desk) answer(room, text string) (*chat.Message, error) {
	return chatx.Retry(5, d.agent.Spaces.Messages.Create(room, &chat.Message{Text: text}).Do)
}

func (d *desk) footer(room string) error {
	_, err := chatx.Retry(5, d.robot.Spaces.Messages.Create(room, &chat.Message{
		Text: "_This ticket is closed._",
	}).Do)
	return err
}

func main() {
	ctx := context.Background()
	key := []byte(os.Getenv("SUPPORT_KEY"))
	robot, err := chatx.Dial(ctx, key, "", "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		log.Fatal(err)
	}
	agent, err := chatx.Dial(ctx, key, "support@example.com", "https://www.googleapis.com/auth/chat.spaces.readonly")
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{robot, agent}
	n, err := d.ownRooms()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d rooms", n)
	rooms, err := d.findRooms(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range rooms {
		if _, err := d.answer(r.Name, strings.Join(os.Args[2:], " ")); err != nil {
			log.Print(err)
			continue
		}
		if err := d.footer(r.Name); err != nil {
			log.Print(err)
		}
	}
}
