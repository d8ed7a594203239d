package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"cloud.google.com/go/auth/credentials/idtoken"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/sheets/v4"
)

const roster = "Roster!A2:B"

type deps struct {
	chat   *chat.Service
	sheets *sheets.Service
	sheet  string
}

// connect makes both clients of one key.
func connect(ctx context.Context, keyFile string) (*deps, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope, sheets.SpreadsheetsReadonlyScope)
	if err != nil {
		return nil, err
	}
	hc := option.WithHTTPClient(conf.Client(ctx))
	d := &deps{sheet: os.Getenv("SHEET_ID")}
	if d.chat, err = chat.NewService(ctx, hc); err != nil {
		return nil, err
	}
	d.sheets, err = sheets.NewService(ctx, hc)
	return d, err
}

func (d *deps) onDuty(ctx context.Context) (string, error) {
	vals, err := d.sheets.Spreadsheets.Values.Get(d.sheet, roster).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	for _, row := range vals.Values {
		if len(row) == 2 && row[1] == "yes" {
			return fmt.Sprint(row[0]), nil
		}
	}
	return "nobody", nil
}

type envelope struct {
	Type    string `json:"type"`
	Message struct {
		Space struct {
			Name string `json:"name"`
		} `json:"space"`
	} `json:"message"`
}

func dutyHandler(d *deps) http.Handler {
	var h http.HandlerFunc = func(w http.ResponseWriter, r *http.Request) {
		token, _ := strings.CutPrefix(r.Header.Get("authorization"), "Bearer ")
		if _, err := idtoken.Validate(r.Context(), token, os.Getenv("AUDIENCE")); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var env envelope
		if err := json.NewDecoder(r.Body).Decode(&env); err != nil || env.Type != "MESSAGE" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		name, err := d.onDuty(r.Context())
		if err != nil {
			log.Printf("sheet: %v", err)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		if _, err := d.chat.Spaces.Messages.Create(env.Message.Space.Name, &chat.Message{Text: "On duty: " + name}).Do(); err != nil {
			log.Printf("chat: %v", err)
		}
		w.WriteHeader(http.StatusNoContent)
	}
	return h
}

func main() {
	d, err := connect(context.Background(), "key.json")
	if err != nil {
		log.Fatal(err)
	}
	routes := map[string]http.Handler{
		"POST /duty": dutyHandler(d),
		"GET /":      http.NotFoundHandler(),
	}
	mux := http.NewServeMux()
	for pattern, h := range routes {
		mux.Handle(pattern, h)
	}
	log.Fatal(http.ListenAndServe(":8080", mux))
}
