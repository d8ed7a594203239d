package main

import (
	"bytes"
	"context"
	"log"
	"net/http"
	"os"
	"os/exec"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// vaultTransport gets a short-lived token from the secret store for each
// request. What the token may do is decided there.
type vaultTransport struct {
	path string
	next http.RoundTripper
}

func (v *vaultTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	tok, err := exec.CommandContext(r.Context(), "vault", "read", "-field=token", v.path).Output()
	if err != nil {
		return nil, err
	}
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+string(bytes.TrimSpace(tok)))
	return v.next.RoundTrip(r)
}

func main() {
	ctx := context.Background()
	hc := &http.Client{Transport: &vaultTransport{path: "gcp/token/chat", next: http.DefaultTransport}}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(hc))
	if err != nil {
		log.Fatal(err)
	}
	members, err := svc.Spaces.Members.List(os.Args[1]).Context(ctx).Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range members.Memberships {
		log.Println(m.Name, m.Role, m.State)
	}
}
