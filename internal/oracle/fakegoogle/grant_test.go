package fakegoogle_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
)

const tokenURL = "https://oauth2.googleapis.com/token"

// assertion has the fake sign what a service account would.
func assertion(t *testing.T, c *http.Client, claims map[string]any) string {
	t.Helper()
	payload, err := json.Marshal(claims)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{"payload": string(payload)})
	if err != nil {
		t.Fatal(err)
	}
	_, answer := do(t, c, "POST", "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/x:signJwt", "", string(body))
	return answer["signedJwt"].(string)
}

func form(pairs ...string) string {
	v := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	return v.Encode()
}

func TestServiceAccounts(t *testing.T) {
	for _, test := range []struct {
		name   string
		claims map[string]any
		want   fakegoogle.Ask
	}{
		{"as itself", map[string]any{"iss": "sa", "scope": spaces + " " + bot},
			fakegoogle.Ask{Principal: fakegoogle.App, Scopes: []string{bot, spaces}, Told: true}},
		{"for a person", map[string]any{"iss": "sa", "sub": "ann", "scope": spaces},
			fakegoogle.Ask{Principal: fakegoogle.User, Subject: "ann", Scopes: []string{spaces}, Told: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, c := start(t, nil)
			code, answer := do(t, c, "POST", tokenURL, "",
				form("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion(t, c, test.claims)))
			if code != 200 || answer["access_token"] == "" {
				t.Fatalf("%d %v", code, answer)
			}
			if asks := s.Asks(); len(asks) != 1 || asks[0].Key() != test.want.Key() {
				t.Errorf("asked %+v, want %+v", asks, test.want)
			}
		})
	}
	t.Run("signed by itself", func(t *testing.T) {
		s, c := start(t, nil)
		token := assertion(t, c, map[string]any{"iss": "sa", "sub": "sa", "scope": bot})
		if code, _ := do(t, c, "GET", "https://chat.googleapis.com/v1/spaces", token, ""); code != 200 {
			t.Errorf("status %d", code)
		}
		if got := s.Calls()[0]; got.Principal != fakegoogle.App || !slices.Equal(got.Ask.Scopes, []string{bot}) {
			t.Errorf("%+v", got)
		}
	})
	t.Run("signed by somebody else", func(t *testing.T) {
		_, c := start(t, nil)
		if code, _ := do(t, c, "POST", tokenURL, "", form("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", "e30.e30.e30")); code != 400 {
			t.Errorf("status %d", code)
		}
	})
	t.Run("impersonated", func(t *testing.T) {
		s, c := start(t, nil)
		_, answer := do(t, c, "POST", "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/x:generateAccessToken", "", `{"scope":["`+bot+`"]}`)
		if code, _ := do(t, c, "GET", "https://chat.googleapis.com/v1/spaces", answer["accessToken"].(string), ""); code != 200 {
			t.Errorf("status %d: %+v", code, s.Calls())
		}
	})
	t.Run("of the machine", func(t *testing.T) {
		s, _ := start(t, nil)
		_, answer := do(t, http.DefaultClient, "GET", "http://"+s.MetadataHost()+"/computeMetadata/v1/instance/service-accounts/default/token?scopes="+bot+","+spaces, "", "")
		if asks := s.Asks(); answer["access_token"] == nil || len(asks) != 1 || !slices.Equal(asks[0].Scopes, []string{bot, spaces}) {
			t.Errorf("%v, asked %+v", answer, asks)
		}
	})
}

func TestConsent(t *testing.T) {
	s, c := start(t, nil)
	page := "https://accounts.google.com/o/oauth2/auth?" +
		form("response_type", "code", "redirect_uri", "http://localhost:1/back", "state", "st", "scope", spaces+" openid")
	back, code, err := s.Consent(page)
	if err != nil || back.Host != "localhost:1" || back.Query().Get("code") != code || back.Query().Get("state") != "st" {
		t.Fatalf("%v %q %v", back, code, err)
	}
	_, answer := do(t, c, "POST", tokenURL, "", form("grant_type", "authorization_code", "code", code))
	if answer["scope"] != spaces+" openid" {
		t.Errorf("told that %v was granted", answer["scope"])
	}
	_, again := do(t, c, "POST", tokenURL, "", form("grant_type", "refresh_token", "refresh_token", answer["refresh_token"].(string)))
	if again["access_token"] == answer["access_token"] || again["access_token"] == nil {
		t.Errorf("refreshed to %v", again)
	}
	if asks := s.Asks(); len(asks) != 2 || asks[0].Key() != asks[1].Key() || asks[0].Principal != fakegoogle.User {
		t.Errorf("%+v", asks)
	}
	if _, _, err := s.Consent("https://example.com/"); err == nil {
		t.Error("consented at a page that is not Google's")
	}
}

// TestCut shows that a token has what the cut says, and that the program is
// told something else.
func TestCut(t *testing.T) {
	s, c := start(t, func(a fakegoogle.Ask) []string {
		if !slices.Equal(a.Scopes, []string{spaces}) {
			t.Errorf("cut of %v", a.Scopes)
		}
		return []string{prefix + "chat.spaces"}
	})
	refresh := s.RefreshToken(fakegoogle.Ask{Principal: fakegoogle.User, Scopes: []string{spaces}})
	_, answer := do(t, c, "POST", tokenURL, "", form("grant_type", "refresh_token", "refresh_token", refresh))
	if answer["scope"] != spaces {
		t.Errorf("told that %v was granted", answer["scope"])
	}
	do(t, c, "PATCH", "https://chat.googleapis.com/v1/spaces/A?updateMask=displayName", answer["access_token"].(string), "{}")
	if got := s.Calls()[0]; got.Refusal != fakegoogle.Passed || !slices.Equal(got.Scopes, []string{prefix + "chat.spaces"}) {
		t.Errorf("%+v", got)
	}
}
