// Nothing is too much where a use is not known: the client goes out of view, a
// request is sent by hand, or nobody says whom the credential acts as.
package silent

import (
	"context"
	"net/http"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// New gives its client to whoever calls it.
func New(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithScopes(chat.ChatMessagesScope, chat.ChatSpacesScope))
}

// Send uses one client for a call and for a request of its own.
func Send(ctx context.Context, url string) error {
	client, err := google.DefaultClient(ctx, chat.ChatBotScope, chat.ChatAppSpacesScope)
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(client))
	if err != nil {
		return err
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Either asks for what serves as the app and for what serves as a user.
func Either(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do()
	return err
}
