// Package config reads the help desk's settings from the environment.
package config

import (
	"errors"
	"os"

	"google.golang.org/api/chat/v1"
)

// Scopes of the two identities under which we call Chat.
var (
	AppScopes   = []string{chat.ChatBotScope}
	AgentScopes = []string{chat.ChatSpacesScope, chat.ChatMembershipsScope}
)

// Config holds the settings.
type Config struct {
	Audience     string // of Chat's bearer tokens: our own URL
	Key          []byte // service account key
	Agent        string // user on whose behalf ticket rooms are opened
	Desk         string // space of the help desk's staff
	OnCall       string // users/123 who gets stale tickets
	QuotaProject string // optional
	Endpoint     string // optional, for the staging proxy
	Quiet        bool   // log notices, do not post them
}

// FromEnv reads HELPDESK_* variables.
func FromEnv() (*Config, error) {
	key, err := os.ReadFile(os.Getenv("HELPDESK_KEY_FILE"))
	if err != nil {
		return nil, err
	}
	c := &Config{
		Key:          key,
		Audience:     os.Getenv("HELPDESK_AUDIENCE"),
		Agent:        os.Getenv("HELPDESK_AGENT"),
		Desk:         os.Getenv("HELPDESK_SPACE"),
		OnCall:       os.Getenv("HELPDESK_ON_CALL"),
		QuotaProject: os.Getenv("HELPDESK_QUOTA_PROJECT"),
		Endpoint:     os.Getenv("HELPDESK_ENDPOINT"),
		Quiet:        os.Getenv("HELPDESK_QUIET") != "",
	}
	if c.Audience == "" || c.Agent == "" || c.Desk == "" || c.OnCall == "" {
		return nil, errors.New("HELPDESK_AUDIENCE, _AGENT, _SPACE and _ON_CALL must be set")
	}
	return c, nil
}
