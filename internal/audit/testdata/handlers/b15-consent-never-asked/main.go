// directory shows who is in a space to whoever may see that, and posts a
// daily summary as the office account, whose refresh token an administrator
// has put into the environment.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func client(scopes ...string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  os.Getenv("SELF") + "/in",
		Endpoint:     google.Endpoint,
		Scopes:       scopes,
	}
}

// visitors sign in and let us read memberships, nothing else.
var visitors = client("openid", "https://www.googleapis.com/auth/userinfo.email", "profile", chat.ChatMembershipsReadonlyScope)

func signIn(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "s", Value: state, MaxAge: 600})
	http.Redirect(w, r, visitors.AuthCodeURL(state), http.StatusFound)
}

func signedIn(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie("s"); err != nil || c.Value != r.FormValue("state") {
		http.Error(w, "state", http.StatusBadRequest)
		return
	}
	tok, err := visitors.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	svc, err := chat.NewService(r.Context(), option.WithTokenSource(visitors.TokenSource(r.Context(), tok)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var names []string
	err = svc.Spaces.Members.List(os.Getenv("SPACE")).Pages(r.Context(), func(p *chat.ListMembershipsResponse) error {
		for _, m := range p.Memberships {
			names = append(names, m.Member.DisplayName)
		}
		return nil
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	json.NewEncoder(w).Encode(names)
}

// office works on its own, from a token that was consented to elsewhere.
func office(ctx context.Context) error {
	conf := client(chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope)
	tok := &oauth2.Token{RefreshToken: os.Getenv("OFFICE_REFRESH_TOKEN")}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx, tok)))
	if err != nil {
		return err
	}
	tick := time.NewTicker(24 * time.Hour)
	defer tick.Stop()
	for {
		sp, err := svc.Spaces.Get(os.Getenv("SPACE")).Do()
		if err != nil {
			return err
		}
		text := fmt.Sprintf("%s was last active at %s", sp.DisplayName, sp.LastActiveTime)
		if _, err := svc.Spaces.Messages.Create(sp.Name, &chat.Message{Text: text}).Do(); err != nil {
			return err
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func main() {
	go func() { log.Fatal(office(context.Background())) }()
	http.HandleFunc("/", signIn)
	http.HandleFunc("/in", signedIn)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
