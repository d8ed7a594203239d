// pollcount counts the emoji under a message: a poor man's poll.
//
//	pollcount SPACE MESSAGE
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"sort"

	"golang.org/x/oauth2/google"
)

const scope = "https://www.googleapis.com/auth/chat.messages.reactions.readonly"

type reactionPage struct {
	Reactions []struct {
		Emoji struct {
			Unicode string `json:"unicode"`
		} `json:"emoji"`
	} `json:"reactions"`
	Next string `json:"nextPageToken"`
}

func die(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "pollcount:", err)
		os.Exit(1)
	}
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pollcount SPACE MESSAGE")
		os.Exit(64)
	}
	hc, err := google.DefaultClient(context.Background(), scope)
	die(err)

	addr, err := url.JoinPath("https://chat.googleapis.com/v1", "spaces", os.Args[1], "messages", os.Args[2], "reactions")
	die(err)

	votes := map[string]int{}
	for next := ""; ; {
		u, err := url.Parse(addr)
		die(err)
		if next != "" {
			u.RawQuery = url.Values{"pageToken": {next}}.Encode()
		}
		resp, err := hc.Do(&http.Request{
			Method: http.MethodGet,
			URL:    u,
			Header: http.Header{"Accept": {"application/json"}},
		})
		die(err)
		var p reactionPage
		err = json.NewDecoder(resp.Body).Decode(&p)
		resp.Body.Close()
		die(err)
		for _, r := range p.Reactions {
			votes[r.Emoji.Unicode]++
		}
		if next = p.Next; next == "" {
			break
		}
	}

	keys := make([]string, 0, len(votes))
	for k := range votes {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return votes[keys[i]] > votes[keys[j]] })
	for _, k := range keys {
		fmt.Printf("%4d %s\n", votes[k], k)
	}
}
