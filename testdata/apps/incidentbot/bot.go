package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type incident struct {
	message string // spaces/X/messages/Y of the status card
	thread  string
	opened  time.Time
	count   int // notifications so far
}

// Bot announces incidents. Its zero value is not usable; call NewBot.
type Bot struct {
	chat  *chat.Service
	space string
	log   *slog.Logger

	mu        sync.Mutex
	incidents map[string]*incident // by Alertmanager group key
}

// NewBot signs in with the service account key and checks that the app is in the space.
func NewBot(ctx context.Context, keyFile, space string, log *slog.Logger) (*Bot, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key,
		chat.ChatBotScope,
		chat.ChatAppMembershipsScope, // who is on call: members of the space
	)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", keyFile, err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)), option.WithUserAgent("incidentbot/1.4"))
	if err != nil {
		return nil, err
	}
	sp, err := svc.Spaces.Get(space).Context(ctx).Do()
	if err != nil {
		return nil, fmt.Errorf("is the app a member of %s? %w", space, err)
	}
	log.Info("announcing", "space", sp.DisplayName)
	return &Bot{chat: svc, space: space, log: log, incidents: map[string]*incident{}}, nil
}

// Fire opens an incident, or updates the card of one that is already open.
func (b *Bot) Fire(ctx context.Context, n *notification) error {
	b.mu.Lock()
	defer b.mu.Unlock()

	inc := b.incidents[n.GroupKey]
	if inc != nil {
		inc.count++
		return b.updateCard(ctx, inc, n)
	}
	msg := &chat.Message{
		Text:    b.mentions(ctx, n.severity()),
		CardsV2: statusCard(n, time.Now(), 1),
		Thread:  &chat.Thread{ThreadKey: threadKey(n.GroupKey)},
	}
	sent, err := b.chat.Spaces.Messages.Create(b.space, msg).
		MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").
		Context(ctx).
		Do()
	if err != nil {
		return fmt.Errorf("announce %q: %w", n.title(), err)
	}
	inc = &incident{message: sent.Name, opened: time.Now(), count: 1}
	if sent.Thread != nil {
		inc.thread = sent.Thread.Name
	}
	b.incidents[n.GroupKey] = inc
	return nil
}

// Resolve turns the card green and says so in its thread. Apps cannot add
// reactions, so the check mark lives in the card's header.
func (b *Bot) Resolve(ctx context.Context, n *notification) error {
	b.mu.Lock()
	defer b.mu.Unlock()

	inc := b.incidents[n.GroupKey]
	if inc == nil {
		return nil // opened before our last restart
	}
	if err := b.updateCard(ctx, inc, n); err != nil {
		return err
	}
	reply := b.chat.Spaces.Messages.Create(b.space, &chat.Message{
		Text:   fmt.Sprintf("Resolved after %s.", time.Since(inc.opened).Round(time.Minute)),
		Thread: &chat.Thread{Name: inc.thread},
	})
	reply.MessageReplyOption("REPLY_MESSAGE_OR_FAIL")
	if _, err := reply.Context(ctx).Do(); err != nil {
		return fmt.Errorf("close %q: %w", n.title(), err)
	}
	delete(b.incidents, n.GroupKey)
	return nil
}

func (b *Bot) updateCard(ctx context.Context, inc *incident, n *notification) error {
	patch := b.chat.Spaces.Messages.Patch(inc.message, &chat.Message{CardsV2: statusCard(n, inc.opened, inc.count)})
	_, err := patch.UpdateMask("cards_v2").Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("update card %s: %w", inc.message, err)
	}
	return nil
}

// mentions names the space managers when it is worth waking somebody.
func (b *Bot) mentions(ctx context.Context, severity string) string {
	if severity != "critical" && severity != "page" {
		return ""
	}
	var names []string
	list := b.chat.Spaces.Members.List(b.space).Filter(`role = "ROLE_MANAGER" AND member.type = "HUMAN"`).PageSize(100)
	err := list.Pages(ctx, func(page *chat.ListMembershipsResponse) error {
		for _, m := range page.Memberships {
			if m.Member != nil {
				names = append(names, "<"+m.Member.Name+">")
			}
		}
		return nil
	})
	if err != nil {
		b.log.Warn("no mentions", "err", err) // the card matters more
	}
	return strings.Join(names, " ")
}

func threadKey(group string) string {
	sum := sha256.Sum256([]byte(group))
	return "incident-" + hex.EncodeToString(sum[:8])
}
