// Command onboard adds a new colleague to the team's spaces, or takes a leaver
// out again. The app's scopes were approved by an administrator.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
)

const (
	base        = "https://chat.googleapis.com/v1"
	scopePrefix = "https://www.googleapis.com/auth/"
)

type env struct {
	Email string `json:"client_email"`
	Key   string `json:"private_key"`
	KeyID string `json:"private_key_id"`
}

func httpClient(ctx context.Context) (*http.Client, error) {
	var e env
	if err := json.Unmarshal([]byte(os.Getenv("ONBOARD_ACCOUNT")), &e); err != nil {
		return nil, fmt.Errorf("ONBOARD_ACCOUNT: %w", err)
	}
	c := &jwt.Config{
		Email:        e.Email,
		PrivateKey:   []byte(e.Key),
		PrivateKeyID: e.KeyID,
		Scopes:       []string{scopePrefix + "chat.app.memberships", scopePrefix + "chat.app.spaces"},
		TokenURL:     google.JWTTokenURL,
	}
	return c.Client(ctx), nil
}

func finish(resp *http.Response, err error) error {
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusConflict || resp.StatusCode == http.StatusNotFound {
		return nil // there already, or gone already
	}
	if resp.StatusCode >= 300 {
		b, _ := io.ReadAll(io.LimitReader(resp.Body, 1024))
		return fmt.Errorf("%s: %s", resp.Status, b)
	}
	return nil
}

func add(ctx context.Context, hc *http.Client, space, user string) error {
	var body bytes.Buffer
	err := json.NewEncoder(&body).Encode(map[string]any{
		"member": map[string]string{"name": "users/" + user, "type": "HUMAN"},
	})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", fmt.Sprintf("%s/spaces/%s/members", base, space), &body)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	return finish(hc.Do(req))
}

func remove(ctx context.Context, hc *http.Client, space, user string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, base+"/spaces/"+space+"/members/"+user, nil)
	if err != nil {
		return err
	}
	return finish(hc.Do(req))
}

func main() {
	leaver := flag.Bool("remove", false, "take out instead of adding")
	dry := flag.Bool("n", false, "only say what would be done")
	user := flag.String("user", "", "address")
	flag.Parse()
	ctx := context.Background()
	hc, err := httpClient(ctx)
	if err != nil {
		log.Fatal(err)
	}
	do := add
	if *leaver {
		do = remove
	}
	for _, space := range flag.Args() {
		log.Printf("%s: %s", space, *user)
		if *dry {
			continue
		}
		if err := do(ctx, hc, space, *user); err != nil {
			log.Fatal(err)
		}
	}
}
