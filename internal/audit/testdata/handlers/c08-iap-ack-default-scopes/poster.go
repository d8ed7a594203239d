package main

import (
	"context"
	"strings"

	"google.golang.org/api/chat/v1"
)

type poster struct{ svc *chat.Service }

// say posts text into a space.
func (p *poster) say(ctx context.Context, space, text string) error {
	msg := &chat.Message{Text: text}
	call := p.svc.Spaces.Messages.Create(space, msg)
	_, err := call.Context(ctx).Do()
	return err
}

var glossary = map[string]string{
	"slo": "service level objective",
	"rca": "root cause analysis",
}

func lookUp(word string) string {
	if s, ok := glossary[strings.ToLower(strings.TrimSpace(word))]; ok {
		return s
	}
	return "never heard of it"
}
