// What is not known is not claimed: scopes from the environment, a client that
// a caller brings, an argument that decides and is not known.
package silent

import (
	"context"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Configured makes a client with the scopes that the environment names.
func Configured(ctx context.Context) error {
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"),
		option.WithScopes(strings.Fields(os.Getenv("SCOPES"))...))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.List("spaces/1").Do()
	return err
}

// Purge deletes a space with the caller's client.
func Purge(svc *chat.Service, space string) error {
	_, err := svc.Spaces.Delete(space).Do()
	return err
}

// Spaces lists spaces, as an administrator or not.
func Spaces(ctx context.Context, admin bool) error {
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatAdminSpacesReadonlyScope))
	if err != nil {
		return err
	}
	call := svc.Spaces.Search()
	if admin {
		call = call.UseAdminAccess(true)
	}
	_, err = call.Do()
	return err
}
