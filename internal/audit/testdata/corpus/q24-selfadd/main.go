// selfadd makes project rooms and puts the team and the app into them.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
)

const (
	self  = "users/app"
	human = "HUMAN"
	robot = "BOT"
)

type provisioner struct {
	svc *chat.Service
	err error
}

// try runs f unless something failed before.
func (p *provisioner) try(what string, f func() error) {
	if p.err != nil {
		return
	}
	if err := f(); err != nil {
		p.err = fmt.Errorf("%s: %w", what, err)
	}
}

// add puts anybody into the room, person or app.
func (p *provisioner) add(space, name, kind string) error {
	_, err := p.svc.Spaces.Members.Create(space, &chat.Membership{
		Member: &chat.User{Name: name, Type: kind},
	}).Do()
	var ge *googleapi.Error
	if errors.As(err, &ge) && ge.Code == http.StatusConflict {
		return nil // is in already
	}
	return err
}

func (p *provisioner) provision(title string, team []string) (space string, err error) {
	p.try("make", func() error {
		sp, err := p.svc.Spaces.Setup(&chat.SetUpSpaceRequest{Space: &chat.Space{DisplayName: title, SpaceType: "SPACE"}}).Do()
		if err == nil {
			space = sp.Name
		}
		return err
	})
	p.try("add the app", func() error { return p.add(space, self, robot) })
	for _, t := range team {
		p.try("add "+t, func() error { return p.add(space, "users/"+t+"@example.com", human) })
	}
	return space, p.err
}

func connect(ctx context.Context, file, owner string) (*chat.Service, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(b, chat.ChatSpacesCreateScope, chat.ChatMembershipsScope)
	if err != nil {
		return nil, err
	}
	perOwner := *conf
	perOwner.Subject = owner
	return chat.New(&http.Client{Transport: &oauth2.Transport{Source: perOwner.TokenSource(ctx), Base: http.DefaultTransport}})
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: selfadd OWNER TITLE LOGIN,LOGIN...")
		os.Exit(2)
	}
	svc, err := connect(context.Background(), "rooms.json", os.Args[1]+"@example.com")
	if err != nil {
		fmt.Fprintln(os.Stderr, "selfadd:", err)
		os.Exit(1)
	}
	p := &provisioner{svc: svc}
	space, err := p.provision(os.Args[2], strings.Split(os.Args[3], ","))
	if err != nil {
		fmt.Fprintln(os.Stderr, "selfadd:", err)
		os.Exit(1)
	}
	fmt.Println(space)
}
