package main

import (
	"context"
	"net/http"
	"testing"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func TestLast(t *testing.T) {
	svc, err := chat.NewService(context.Background(), option.WithHTTPClient(http.DefaultClient), option.WithEndpoint("http://localhost:1/"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (&client{svc}).last("spaces/a"); err == nil {
		t.Fatal("no server, no error")
	}
	if _, err := svc.Spaces.Delete("spaces/a").Do(); err == nil {
		t.Fatal("no server, no error")
	}
}
