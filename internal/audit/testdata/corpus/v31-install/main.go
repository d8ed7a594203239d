// install adds our Chat app to the spaces of whoever signs in.
package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// loadConfig declares all that our tools ever ask for; each tool asks for its own part.
func loadConfig() (*oauth2.Config, error) {
	b, err := os.ReadFile("client_secret.json")
	if err != nil {
		return nil, err
	}
	return google.ConfigFromJSON(b, chat.ChatMembershipsScope, chat.ChatMessagesScope, chat.ChatSpacesScope)
}

func authorize(ctx context.Context, conf *oauth2.Config) (*oauth2.Token, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	conf.RedirectURL = "http://" + ln.Addr().String()
	state := rand.Text()
	verifier := oauth2.GenerateVerifier()
	fmt.Println("Please visit", conf.AuthCodeURL(state,
		oauth2.S256ChallengeOption(verifier),
		oauth2.SetAuthURLParam("scope", chat.ChatMembershipsAppScope),
	))

	codes := make(chan string, 1)
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("state") != state {
			http.Error(w, "wrong state", http.StatusBadRequest)
			return
		}
		fmt.Fprintln(w, "Thank you, close this window.")
		codes <- r.FormValue("code")
	})}
	go srv.Serve(ln)
	defer srv.Close()
	return conf.Exchange(ctx, <-codes, oauth2.VerifierOption(verifier))
}

func main() {
	ctx := context.Background()
	conf, err := loadConfig()
	if err != nil {
		log.Fatal(err)
	}
	tok, err := authorize(ctx, conf)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	app := &chat.Membership{Member: &chat.User{Name: "users/app", Type: "BOT"}}
	for _, space := range os.Args[1:] {
		if _, err := svc.Spaces.Members.Create("spaces/"+space, app).Do(); err != nil {
			log.Printf("%s: %v", space, err)
		}
	}
}
