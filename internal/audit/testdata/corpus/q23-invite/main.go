// invite TITLE LOGIN... makes a room with people in it.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"cloud.google.com/go/auth"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/q23-invite/people"
)

type keyFile struct {
	Email string `json:"client_email"`
	Key   string `json:"private_key"`
	ID    string `json:"private_key_id"`
	URI   string `json:"token_uri"`
}

func credentials(file, subject string) (*auth.Credentials, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var k keyFile
	if err := json.Unmarshal(b, &k); err != nil {
		return nil, err
	}
	tp, err := auth.New2LOTokenProvider(&auth.Options2LO{
		Email:        k.Email,
		PrivateKey:   []byte(k.Key),
		PrivateKeyID: k.ID,
		TokenURL:     k.URI,
		Subject:      subject,
		Scopes: []string{
			chat.ChatSpacesCreateScope,
			chat.ChatMembershipsAppScope,
		},
	})
	if err != nil {
		return nil, err
	}
	return auth.NewCredentials(&auth.CredentialsOptions{TokenProvider: auth.NewCachedTokenProvider(tp, nil)}), nil
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("invite: ")
	if len(os.Args) < 3 {
		log.Fatal("usage: invite TITLE LOGIN...")
	}
	ctx := context.Background()
	creds, err := credentials("invite.json", "host@example.com")
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	inv := people.Inviter{Domain: "example.com", Svc: svc}
	room, err := inv.Room(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, login := range os.Args[2:] {
		if err := inv.Invite(ctx, room.Name, login); err != nil {
			log.Print(err)
		}
	}
}
