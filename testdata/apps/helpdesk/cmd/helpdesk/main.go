// Command helpdesk runs the IT help desk's Chat app.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"example.com/helpdesk/internal/chatclient"
	"example.com/helpdesk/internal/config"
	"example.com/helpdesk/internal/events"
	"example.com/helpdesk/internal/notify"
	"example.com/helpdesk/internal/tickets"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	cfg, err := config.FromEnv()
	if err != nil {
		return err
	}
	app, err := chatclient.Open(ctx, cfg, "", config.AppScopes...)
	if err != nil {
		return err
	}
	agent, err := chatclient.Open(ctx, cfg, cfg.Agent, config.AgentScopes...)
	if err != nil {
		return err
	}
	sender := notify.ToChat(app.Spaces.Messages)
	if cfg.Quiet {
		sender = notify.ToLog{}
	}
	desk := &tickets.Desk{
		Rooms:      tickets.NewRooms(agent.Spaces),
		OnCall:     tickets.NewRoster(app.Spaces.Members),
		Notify:     sender,
		Space:      cfg.Desk,
		OnCallUser: cfg.OnCall,
	}
	go func() {
		for range time.Tick(5 * time.Minute) {
			if err := desk.EscalateStale(ctx); err != nil {
				log.Print(err)
			}
		}
	}()
	http.Handle("POST /chat", &events.Handler{Desk: desk, Audience: cfg.Audience})
	return http.ListenAndServe(":8080", nil)
}
