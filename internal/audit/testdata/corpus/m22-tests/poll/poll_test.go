package poll

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func TestAsk(t *testing.T) {
	hits := 0
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		hits++
		w.Write([]byte("{}"))
	}))
	defer srv.Close()
	defer func(old func(context.Context, ...option.ClientOption) (*chat.Service, error)) { newService = old }(newService)
	newService = func(ctx context.Context, _ ...option.ClientOption) (*chat.Service, error) {
		return chat.NewService(ctx, option.WithEndpoint(srv.URL), option.WithoutAuthentication())
	}
	Scopes = []string{chat.ChatMessagesScope, chat.ChatDeleteScope}
	p, err := New(t.Context(), func(...string) option.ClientOption { return option.WithoutAuthentication() })
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Ask(t.Context(), "spaces/A", "tea?"); err != nil || hits != 1 {
		t.Fatal(hits, err)
	}
}

func TestPlain(t *testing.T) {
	svc, err := chat.NewService(t.Context(), option.WithAPIKey("none"))
	if err != nil {
		t.Skip(err)
	}
	svc.Spaces.Search().Do()
}
