package main

import (
	"context"
	"encoding/csv"
	"io"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type identity struct {
	conf *jwt.Config
}

func (id *identity) source(ctx context.Context) oauth2.TokenSource { return id.conf.TokenSource(ctx) }

// actAs must come before the first request.
func (id *identity) actAs(email string) { id.conf.Subject = email }

type provisioner struct {
	identity
	Spaces *chat.SpacesService
}

func newProvisioner(ctx context.Context, key []byte) (*provisioner, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
	if err != nil {
		return nil, err
	}
	p := &provisioner{identity: identity{conf: conf}}
	svc, err := chat.NewService(ctx, option.WithTokenSource(p.source(ctx)))
	if err != nil {
		return nil, err
	}
	p.Spaces = svc.Spaces
	return p, nil
}

func (p *provisioner) fromCSV(r io.Reader) error {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		sp := &chat.Space{DisplayName: row[0], SpaceType: "SPACE"}
		if _, err := p.Spaces.Setup(&chat.SetUpSpaceRequest{Space: sp}).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	key, err := os.ReadFile("provision.json")
	if err != nil {
		log.Fatal(err)
	}
	p, err := newProvisioner(context.Background(), key)
	if err != nil {
		log.Fatal(err)
	}
	p.actAs("it-admin@example.com")
	if err := p.fromCSV(os.Stdin); err != nil {
		log.Fatal(err)
	}
}
