package dial

import (
	"context"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m04-globalscopes/scopes"
)

// As is the Chat of a person.
func As(ctx context.Context, person string) (*chat.Service, error) {
	b, err := os.ReadFile("delegated.json")
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(b)
	if err != nil {
		return nil, err
	}
	cfg.Subject = person
	cfg.Scopes = scopes.Archive
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}
