package main

import (
	"testing"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func TestSetup(t *testing.T) {
	svc, err := chat.NewService(t.Context(), option.WithAuthCredentialsFile(option.ServiceAccount, "k"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		t.Skip()
	}
	svc.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
	delegated(t.Context(), nil, "")
}
