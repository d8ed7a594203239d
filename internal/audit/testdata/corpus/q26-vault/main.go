// vault archives a room. Tokens come from the company's token service, which
// decides whose they are and what they may do.
package main

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type vaultSource struct {
	url  string
	role string
}

var _ oauth2.TokenSource = vaultSource{}

func (v vaultSource) Token() (*oauth2.Token, error) {
	req, err := http.NewRequest(http.MethodGet, v.url+"/v1/gcp/token/"+v.role, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-Vault-Token", os.Getenv("VAULT_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var body struct {
		Data struct {
			Token string `json:"token"`
			TTL   int    `json:"token_ttl"`
		} `json:"data"`
	}
	if err := json.NewDecoder(res.Body).Decode(&body); err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	return &oauth2.Token{
		AccessToken: body.Data.Token,
		Expiry:      time.Now().Add(time.Duration(body.Data.TTL) * time.Second),
	}, nil
}

type archiver struct {
	svc *chat.Service
	enc *json.Encoder
	n   int
}

func (a *archiver) page(r *chat.ListMessagesResponse) error {
	for _, m := range r.Messages {
		if err := a.enc.Encode(m); err != nil {
			return err
		}
		a.n++
	}
	return nil
}

func (a *archiver) archive(ctx context.Context, room string) error {
	if err := a.svc.Spaces.Messages.List(room).ShowDeleted(true).Pages(ctx, a.page); err != nil {
		return err
	}
	_, err := a.svc.Spaces.Messages.Create(room, &chat.Message{Text: fmt.Sprintf("%d messages archived.", a.n)}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	src := oauth2.ReuseTokenSource(nil, vaultSource{os.Getenv("VAULT_ADDR"), "chat-archive"})
	svc, err := chat.NewService(ctx, option.WithTokenSource(src))
	if err != nil {
		log.Fatal(err)
	}
	f, err := os.Create("archive.json.gz")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	z := gzip.NewWriter(f)
	defer z.Close()
	a := &archiver{svc: svc, enc: json.NewEncoder(z)}
	for _, room := range os.Args[1:] {
		if err := a.archive(ctx, room); err != nil {
			log.Printf("%s: %v", room, err)
		}
	}
}
