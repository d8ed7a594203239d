// Command plan prints what the migration would do: which spaces it would make
// and whom it would add. It really does nothing but share the plan in Drive.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

// Members collects invitations; it resembles the client's service of this name.
type Members struct{ rows []string }

// Create notes that who is to join space.
func (m *Members) Create(space string, who *chat.Membership) *Members {
	m.rows = append(m.rows, space+"\t"+who.Member.Name)
	return m
}

// Do ends a chain as in the client.
func (m *Members) Do() error { return nil }

type plan struct {
	known   map[string]bool
	members Members
	creates []*chat.SpacesCreateCall
	bodies  []*chat.Space
}

func (p *plan) space(svc *chat.Service, title string, emails []string) {
	if p.known[title] {
		return
	}
	body := &chat.Space{DisplayName: title, SpaceType: "SPACE"}
	p.bodies = append(p.bodies, body)
	p.creates = append(p.creates, svc.Spaces.Create(body).RequestId(title))
	for _, e := range emails {
		if err := p.members.Create(title, &chat.Membership{Member: &chat.User{Name: "users/" + e}}).Do(); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	admin := flag.String("as", "migration-admin@example.com", "account to look through")
	file := flag.String("file", "", "Drive file of the plan")
	flag.Parse()
	ctx := context.Background()

	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope, drive.DriveFileScope)
	if err != nil {
		log.Fatal(err)
	}
	conf.Subject = *admin
	hc := conf.Client(ctx)

	svc, err := chat.NewService(ctx, option.WithHTTPClient(hc))
	if err != nil {
		log.Fatal(err)
	}
	files, err := drive.NewService(ctx, option.WithHTTPClient(hc))
	if err != nil {
		log.Fatal(err)
	}

	p := &plan{known: map[string]bool{}}
	err = svc.Spaces.List().Filter(`space_type = "SPACE"`).Pages(ctx, func(page *chat.ListSpacesResponse) error {
		for _, s := range page.Spaces {
			p.known[s.DisplayName] = true
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}

	var teams map[string][]string
	if err := json.NewDecoder(os.Stdin).Decode(&teams); err != nil {
		log.Fatal(err)
	}
	for title, emails := range teams {
		p.space(svc, title, emails)
	}
	fmt.Printf("would make %d spaces with %d calls\n", len(p.bodies), len(p.creates))
	fmt.Println(strings.Join(p.members.rows, "\n"))

	reader := &drive.Permission{Type: "domain", Role: "reader", Domain: "example.com"}
	if _, err := files.Permissions.Create(*file, reader).Do(); err != nil {
		log.Fatal(err)
	}
}
