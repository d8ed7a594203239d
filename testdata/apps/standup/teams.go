package main

import (
	"context"
	"fmt"
	"log"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"google.golang.org/api/chat/v1"

	"example.com/standup/internal/tokens"
)

const question = "Good morning! What did you do yesterday, what is on today, and is anything in your way?"

// createTeam makes the space in which a team holds its stand-up.
func (s *server) createTeam(w http.ResponseWriter, r *http.Request) {
	email, ok := s.user(w, r)
	if !ok {
		return
	}
	name := strings.TrimSpace(r.FormValue("name"))
	if r.Method != http.MethodPost || name == "" {
		http.Error(w, "POST with a name, please", http.StatusBadRequest)
		return
	}
	svc, err := s.chatFor(r.Context(), email)
	if err != nil {
		fail(w, err)
		return
	}
	space, err := svc.Spaces.Create(&chat.Space{
		SpaceType:    "SPACE",
		DisplayName:  name + " stand-up",
		SpaceDetails: &chat.SpaceDetails{Description: "Daily stand-up of " + name},
	}).Context(r.Context()).Do()
	if err != nil {
		fail(w, fmt.Errorf("create space: %w", err))
		return
	}
	team := tokens.Team{Name: name, Space: space.Name, Lead: email}
	if err := s.store.Change(func(c tokens.Contents) { c.Teams[name] = team }); err != nil {
		fail(w, err)
		return
	}
	fmt.Fprintln(w, space.SpaceUri)
}

// postUpdate posts somebody's answers, as that person.
func (s *server) postUpdate(w http.ResponseWriter, r *http.Request) {
	email, ok := s.user(w, r)
	if !ok {
		return
	}
	var team tokens.Team
	s.store.View(func(c tokens.Contents) { team = c.Teams[r.FormValue("team")] })
	if team.Space == "" {
		http.NotFound(w, r)
		return
	}
	var text strings.Builder
	for _, part := range []string{"yesterday", "today", "blocked"} {
		if v := strings.TrimSpace(r.FormValue(part)); v != "" {
			fmt.Fprintf(&text, "*%s*: %s\n", part, v)
		}
	}
	svc, err := s.chatFor(r.Context(), email)
	if err == nil {
		err = post(r.Context(), svc, team.Space, text.String())
	}
	if err != nil {
		fail(w, err)
	}
}

// askDaily puts the question to every team once a day, in the name of its lead.
func (s *server) askDaily(ctx context.Context, at string) {
	for now := range time.Tick(time.Minute) {
		if now.Format("15:04") != at || now.Weekday() == time.Saturday || now.Weekday() == time.Sunday {
			continue
		}
		var teams []tokens.Team
		s.store.View(func(c tokens.Contents) { teams = slices.Collect(maps.Values(c.Teams)) })
		for _, team := range teams {
			if err := s.ask(ctx, team); err != nil {
				log.Printf("ask %s: %v", team.Name, err)
			}
		}
	}
}

func (s *server) ask(ctx context.Context, team tokens.Team) error {
	svc, err := s.chatFor(ctx, team.Lead)
	if err != nil {
		return err
	}
	var people []string
	err = svc.Spaces.Members.List(team.Space).
		Filter(`member.type = "HUMAN"`).
		Pages(ctx, func(r *chat.ListMembershipsResponse) error {
			for _, m := range r.Memberships {
				people = append(people, fmt.Sprintf("<%s>", m.Member.Name))
			}
			return nil
		})
	if err != nil {
		return fmt.Errorf("members: %w", err)
	}
	return post(ctx, svc, team.Space, question+"\n"+strings.Join(people, " "))
}

func post(ctx context.Context, svc *chat.Service, space, text string) error {
	_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func fail(w http.ResponseWriter, err error) {
	log.Print(err)
	http.Error(w, "that did not work, see the log", http.StatusBadGateway)
}
