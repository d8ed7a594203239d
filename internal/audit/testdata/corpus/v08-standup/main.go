package main

import (
	"bytes"
	"context"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"example.com/blind/v08-standup/sajwt"
)

// Standup asks every member of the team's space for their news, in the name of the team lead.

const lead = "maria@example.net"

func mustKey(file string) *rsa.PrivateKey {
	b, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	p, _ := pem.Decode(b)
	k, err := x509.ParsePKCS8PrivateKey(p.Bytes)
	if err != nil {
		panic(err)
	}
	return k.(*rsa.PrivateKey)
}

func main() {
	ctx := context.Background()
	acct := sajwt.Account{Email: os.Getenv("SA_EMAIL"), Key: mustKey("standup.pem")}
	token, err := acct.Token(ctx, lead,
		"https://www.googleapis.com/auth/chat.memberships.readonly",
		"https://www.googleapis.com/auth/chat.messages.create",
	)
	if err != nil {
		slog.Error("token", "err", err)
		os.Exit(1)
	}
	parent := "spaces/" + os.Getenv("TEAM_SPACE")
	who, err := members(ctx, token, parent)
	if err != nil {
		slog.Error("members", "err", err)
		os.Exit(1)
	}
	for _, name := range who {
		if err := ask(ctx, token, parent, name); err != nil {
			slog.Warn("ask", "who", name, "err", err)
		}
	}
}

func members(ctx context.Context, token, parent string) ([]string, error) {
	req, _ := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("https://chat.googleapis.com/v1/%s/members?filter=%s", parent, `member.type%20%3D%20%22HUMAN%22`), nil)
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var list struct {
		Memberships []struct {
			Member struct {
				Name string `json:"name"`
			} `json:"member"`
		} `json:"memberships"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&list); err != nil {
		return nil, err
	}
	out := make([]string, len(list.Memberships))
	for i, m := range list.Memberships {
		out[i] = m.Member.Name
	}
	return out, nil
}

func ask(ctx context.Context, token, parent, user string) error {
	body, err := json.Marshal(struct {
		Text string `json:"text"`
	}{"<" + user + "> yesterday, today, blockers?"})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", "https://chat.googleapis.com/v1/"+parent+"/messages", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header = http.Header{"Authorization": {"Bearer " + token}, "Content-Type": {"application/json"}}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
