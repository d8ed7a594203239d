// A wrong type is claimed only where the type is known, on every path that
// cannot be told apart.
package silent

import (
	"context"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Setup runs as whatever the machine has.
func Setup(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatSpacesCreateScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
	return err
}

// List takes the caller's client, or a plain one.
func List(ctx context.Context, client *http.Client) error {
	if client == nil {
		client = http.DefaultClient
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(client))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().Do()
	return err
}

// Local turns authentication off for an emulator only.
func Local(ctx context.Context, emulator string) error {
	opts := []option.ClientOption{option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(chat.ChatBotScope)}
	if emulator != "" {
		opts = []option.ClientOption{option.WithoutAuthentication(), option.WithEndpoint(emulator)}
	}
	svc, err := chat.NewService(ctx, opts...)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().Do()
	return err
}
