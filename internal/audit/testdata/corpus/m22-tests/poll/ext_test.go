package poll_test

import (
	"testing"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m22-tests/poll"
)

func TestOutside(t *testing.T) {
	if testing.Short() {
		t.Skip("uses the network")
	}
	p, err := poll.New(t.Context(), func(s ...string) option.ClientOption {
		return option.WithAPIKey("x")
	})
	if err != nil {
		t.Fatal(err)
	}
	_ = p.Ask(t.Context(), "spaces/A", "b")
	svc, _ := chat.NewService(t.Context(), option.WithAuthCredentialsFile(option.ServiceAccount, "k"), option.WithScopes(chat.ChatBotScope, chat.ChatAppDeleteScope))
	_, _ = svc.Spaces.Get("spaces/A").Do()
}
