package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// tenantPool hands out one client a customer. Customers bring their own
// service account, so nothing is shared between them.
type tenantPool struct {
	dir string

	mu      sync.RWMutex
	clients map[string]*chat.Service
}

func (p *tenantPool) get(ctx context.Context, tenant string) (*chat.Service, error) {
	p.mu.RLock()
	c, ok := p.clients[tenant]
	p.mu.RUnlock()
	if ok {
		return c, nil
	}

	p.mu.Lock()
	defer p.mu.Unlock()
	if c, ok = p.clients[tenant]; ok {
		return c, nil
	}
	raw, err := os.ReadFile(filepath.Join(p.dir, filepath.Base(tenant)+".json"))
	if err != nil {
		return nil, fmt.Errorf("tenant %s: %w", tenant, err)
	}
	conf, err := google.JWTConfigFromJSON(raw,
		chat.ChatBotScope,
		chat.ChatSpacesReadonlyScope, // for spaces.list
	)
	if err != nil {
		return nil, fmt.Errorf("tenant %s: %w", tenant, err)
	}
	c, err = chat.NewService(ctx, option.WithHTTPClient(conf.Client(context.WithoutCancel(ctx))))
	if err != nil {
		return nil, err
	}
	if p.clients == nil {
		p.clients = make(map[string]*chat.Service)
	}
	p.clients[tenant] = c
	return c, nil
}

// broadcast sends text to all rooms that the tenant's app is in.
func (p *tenantPool) broadcast(ctx context.Context, tenant, text string) (n int, err error) {
	c, err := p.get(ctx, tenant)
	if err != nil {
		return 0, err
	}
	var rooms []string
	err = c.Spaces.List().Filter(`spaceType = "SPACE"`).PageSize(200).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			rooms = append(rooms, s.Name)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	for _, room := range rooms {
		if _, err := c.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
			return n, fmt.Errorf("%s: %w", room, err)
		}
		n++
	}
	return n, nil
}

// event is what Chat publishes to the topic.
type event struct {
	Type    string                `json:"type"`
	Space   struct{ Name string } `json:"space"`
	Message struct {
		ArgumentText string `json:"argumentText"`
	} `json:"message"`
}

// push is the endpoint of the tenants' Pub/Sub subscriptions.
func (p *tenantPool) push(w http.ResponseWriter, r *http.Request) {
	var env struct {
		Message struct {
			Data       []byte            `json:"data"`
			Attributes map[string]string `json:"attributes"`
		} `json:"message"`
		Subscription string `json:"subscription"`
	}
	var ev event
	if json.NewDecoder(r.Body).Decode(&env) != nil || json.Unmarshal(env.Message.Data, &ev) != nil {
		w.WriteHeader(http.StatusNoContent) // never again
		return
	}
	tenant := r.PathValue("tenant")
	if ev.Type == "MESSAGE" {
		n, err := p.broadcast(r.Context(), tenant, strings.TrimSpace(ev.Message.ArgumentText))
		if err != nil {
			log.Printf("%s: %s: %v", tenant, ev.Space.Name, err)
		}
		log.Printf("%s: %d rooms", tenant, n)
	}
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	pool := &tenantPool{dir: "/etc/notices/tenants"}
	http.HandleFunc("POST /push/{tenant}", pool.push)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
