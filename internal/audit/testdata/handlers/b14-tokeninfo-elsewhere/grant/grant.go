// Package grant finds out what a person has really allowed.
package grant

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

const endpoint = "https://oauth2.googleapis.com/tokeninfo"

// Set is a set of scopes.
type Set map[string]struct{}

// Has says whether scope is among them.
func (s Set) Has(scope string) bool { _, ok := s[scope]; return ok }

// Of asks Google about a token.
func Of(ctx context.Context, t *oauth2.Token) (Set, error) {
	u := endpoint + "?" + url.Values{"access_token": {t.AccessToken}}.Encode()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("grant: %s", resp.Status)
	}
	var info struct {
		Scope string `json:"scope"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&info); err != nil {
		return nil, err
	}
	set := Set{}
	for _, s := range strings.Fields(info.Scope) {
		set[s] = struct{}{}
	}
	return set, nil
}
