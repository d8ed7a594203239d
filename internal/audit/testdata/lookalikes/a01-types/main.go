// Command types has types of its own with the names of the Chat client's. It
// never speaks to chat.googleapis.com.
package main

import (
	"context"
	"fmt"
	"log"
)

type Service struct{ Spaces *SpacesService }

type SpacesService struct{ Messages *SpacesMessagesService }

type SpacesMessagesService struct{ sent []string }

type Message struct{ Name, Text string }

type SpacesMessagesCreateCall struct {
	s      *SpacesMessagesService
	parent string
	msg    *Message
	ctx    context.Context
}

func NewService(context.Context) (*Service, error) {
	return &Service{Spaces: &SpacesService{Messages: &SpacesMessagesService{}}}, nil
}

func (s *SpacesMessagesService) Create(parent string, m *Message) *SpacesMessagesCreateCall {
	return &SpacesMessagesCreateCall{s: s, parent: parent, msg: m}
}

func (c *SpacesMessagesCreateCall) Context(ctx context.Context) *SpacesMessagesCreateCall {
	c.ctx = ctx
	return c
}

func (c *SpacesMessagesCreateCall) Do() (*Message, error) {
	c.s.sent = append(c.s.sent, c.parent+" "+c.msg.Text)
	return &Message{Name: fmt.Sprintf("%s/messages/%d", c.parent, len(c.s.sent)), Text: c.msg.Text}, nil
}

func main() {
	ctx := context.Background()
	svc, err := NewService(ctx)
	if err != nil {
		log.Fatal(err)
	}
	m, err := svc.Spaces.Messages.Create("spaces/AAA", &Message{Text: "hello"}).Context(ctx).Do()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Name)
}
