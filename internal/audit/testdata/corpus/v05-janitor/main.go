// janitor deletes whatever resource names it reads from standard input (messages, spaces), one a line.
package main

import (
	"bufio"
	"context"
	"log"
	"net/http"
	"os"
	"strings"

	"example.com/blind/v05-janitor/internal/chatapi"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func main() {
	blob, err := os.ReadFile(os.Getenv("JANITOR_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	creds, err := google.CredentialsFromJSONWithParams(context.Background(), blob, google.CredentialsParams{
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.delete",
			"https://www.googleapis.com/auth/chat.messages",
			"https://www.googleapis.com/auth/chat.spaces.readonly",
		},
		Subject: "records@example.org",
	})
	if err != nil {
		log.Fatal(err)
	}
	api := chatapi.Default(&http.Client{Transport: &oauth2.Transport{Source: creds.TokenSource}})

	if len(os.Args) > 1 && os.Args[1] == "-list" {
		names, err := api.Spaces()
		if err != nil {
			log.Fatal(err)
		}
		for _, n := range names {
			log.Print(n)
		}
		return
	}

	in := bufio.NewScanner(os.Stdin)
	var failed int
	for in.Scan() {
		name := strings.TrimSpace(in.Text())
		if name == "" || strings.HasPrefix(name, "#") {
			continue
		}
		if err := api.Remove(name); err != nil {
			log.Print(err)
			failed++
		}
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
	if failed > 0 {
		os.Exit(1)
	}
}
