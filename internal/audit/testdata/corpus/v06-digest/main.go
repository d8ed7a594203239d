// digest mails nothing: it writes yesterday's messages of a few spaces to standard output, as Markdown.
// The token is the one that `gtool login` left in ~/.config/gtool/token.json.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

type message struct {
	Text       string    `json:"text"`
	CreateTime time.Time `json:"createTime"`
	Sender     struct {
		Name string `json:"name"`
	} `json:"sender"`
}

func loadToken(file string) (*oauth2.Token, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t := new(oauth2.Token)
	return t, json.NewDecoder(f).Decode(t)
}

func httpClient(ctx context.Context) (*http.Client, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return nil, err
	}
	tok, err := loadToken(filepath.Join(dir, "gtool", "token.json"))
	if err != nil {
		return nil, err
	}
	conf := &oauth2.Config{
		ClientID:     os.Getenv("GTOOL_CLIENT_ID"),
		ClientSecret: os.Getenv("GTOOL_CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
		Scopes:       []string{"https://www.googleapis.com/auth/chat.messages", "https://www.googleapis.com/auth/chat.spaces"},
	}
	return conf.Client(ctx, tok), nil
}

func getJSON(hc *http.Client, addr string, v interface{}) error {
	r, err := hc.Get(addr)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if r.StatusCode != 200 {
		return fmt.Errorf("GET %s: %s", addr, r.Status)
	}
	return json.NewDecoder(r.Body).Decode(v)
}

func main() {
	hc, err := httpClient(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	since := time.Now().Add(-24 * time.Hour).UTC().Format(time.RFC3339)
	for _, space := range strings.Split(os.Getenv("DIGEST_SPACES"), ",") {
		var sp struct {
			DisplayName string `json:"displayName"`
		}
		if err := getJSON(hc, "https://chat.googleapis.com/v1/spaces/"+space, &sp); err != nil {
			log.Fatal(err)
		}
		filter := url.QueryEscape(fmt.Sprintf("createTime > %q", since))
		var page struct {
			Messages []message `json:"messages"`
		}
		if err := getJSON(hc, fmt.Sprintf("https://chat.googleapis.com/v1/spaces/%s/messages?filter=%s", space, filter), &page); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("## %s\n\n", sp.DisplayName)
		for _, m := range page.Messages {
			fmt.Printf("- %s **%s** %s\n", m.CreateTime.Format("15:04"), m.Sender.Name, m.Text)
		}
	}
}
