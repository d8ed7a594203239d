// groupsync makes the members of a space those of a roster file.
package main

import (
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

const (
	kindPerson = "person"
	kindGroup  = "group"
)

type entry struct{ kind, id string }

type syncer struct {
	dry     bool
	members *chat.SpacesMembersService
	added   int
	dropped int
}

func newSyncer(ctx context.Context, keyFile string) (*syncer, error) {
	b, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	creds, err := google.CredentialsFromJSONWithType(ctx, b, google.ServiceAccount,
		chat.ChatAppMembershipsReadonlyScope,
		chat.ChatAppMembershipsScope,
	)
	if err != nil {
		return nil, err
	}
	svc, err := chat.New(oauth2.NewClient(ctx, creds.TokenSource))
	if err != nil {
		return nil, err
	}
	return &syncer{members: svc.Spaces.Members}, nil
}

func (s *syncer) current(ctx context.Context, space string) (map[string]string, error) {
	have := map[string]string{}
	token := ""
	for {
		call := s.members.List(space).PageSize(1000)
		if token != "" {
			call = call.PageToken(token)
		}
		res, err := call.Context(ctx).Do()
		if err != nil {
			return nil, err
		}
		for _, m := range res.Memberships {
			if m.Member != nil && m.Member.Type == "HUMAN" {
				have[m.Member.Name] = m.Name
			}
		}
		if token = res.NextPageToken; token == "" {
			return have, nil
		}
	}
}

func (s *syncer) addPerson(space, mail string) error {
	_, err := s.members.Create(space, &chat.Membership{
		Member: &chat.User{Name: "users/" + mail + "@example.com", Type: "HUMAN"},
	}).Do()
	return err
}

func (s *syncer) addGroup(space, group string) error {
	m := &chat.Membership{GroupMember: &chat.Group{Name: "groups/" + group}}
	_, err := s.members.Create(space, m).Do()
	return err
}

func (s *syncer) apply(ctx context.Context, space string, want []entry) error {
	have, err := s.current(ctx, space)
	if err != nil {
		return err
	}
	add := map[string]func(string, string) error{kindPerson: s.addPerson, kindGroup: s.addGroup}
	for _, e := range want {
		user := "users/" + e.id + "@example.com"
		if _, ok := have[user]; ok {
			delete(have, user)
			continue
		}
		if s.dry {
			log.Printf("would add %s %s", e.kind, e.id)
			continue
		}
		if err := add[e.kind](space, e.id); err != nil {
			return fmt.Errorf("%s %s: %w", e.kind, e.id, err)
		}
		s.added++
	}
	for _, name := range have {
		if s.dry {
			continue
		}
		if _, err := s.members.Delete(name).Context(ctx).Do(); err != nil {
			return err
		}
		s.dropped++
	}
	return nil
}

func main() {
	space := flag.String("space", "", "spaces/...")
	dry := flag.Bool("n", false, "change nothing")
	flag.Parse()
	rows, err := csv.NewReader(os.Stdin).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	var want []entry
	for _, r := range rows {
		want = append(want, entry{kind: strings.ToLower(r[0]), id: r[1]})
	}
	ctx := context.Background()
	s, err := newSyncer(ctx, "sync.json")
	if err != nil {
		log.Fatal(err)
	}
	s.dry = *dry
	if err := s.apply(ctx, *space, want); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d added, %d dropped", s.added, s.dropped)
}
