// Command deploybot keeps one message per deployment up to date. Its transport
// counts, slows down and labels what is sent; the token comes below all that.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type roundTripperFunc func(*http.Request) (*http.Response, error)

func (f roundTripperFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

type decorator func(http.RoundTripper) http.RoundTripper

func chain(base http.RoundTripper, ds ...decorator) http.RoundTripper {
	for i := len(ds) - 1; i >= 0; i-- {
		base = ds[i](base)
	}
	return base
}

func counting(n *atomic.Int64) decorator {
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
			n.Add(1)
			return next.RoundTrip(r)
		})
	}
}

func spaced(every time.Duration) decorator {
	tick := time.NewTicker(every)
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
			select {
			case <-tick.C:
			case <-r.Context().Done():
				return nil, r.Context().Err()
			}
			return next.RoundTrip(r)
		})
	}
}

func labelled(who string) decorator {
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.Header.Set("X-Deploy-Agent", who)
			return next.RoundTrip(r)
		})
	}
}

func authorised(ts oauth2.TokenSource) decorator {
	return func(next http.RoundTripper) http.RoundTripper {
		return &oauth2.Transport{Source: ts, Base: next}
	}
}

func main() {
	key, err := os.ReadFile(os.Getenv("DEPLOYBOT_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	var sent atomic.Int64
	rt := chain(http.DefaultTransport,
		counting(&sent), spaced(time.Second), labelled("deploybot/2"), authorised(conf.TokenSource(ctx)))
	svc, err := chat.NewService(ctx, option.WithHTTPClient(&http.Client{Transport: rt, Timeout: time.Minute}))
	if err != nil {
		log.Fatal(err)
	}
	names := map[string]string{}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		id, state, _ := strings.Cut(in.Text(), " ")
		msg := &chat.Message{Text: fmt.Sprintf("%s: *%s*", id, state)}
		if name, ok := names[id]; ok {
			if _, err := svc.Spaces.Messages.Patch(name, msg).UpdateMask("text").Do(); err != nil {
				log.Print(err)
			}
			continue
		}
		m, err := svc.Spaces.Messages.Create(os.Getenv("DEPLOYBOT_SPACE"), msg).Do()
		if err != nil {
			log.Print(err)
			continue
		}
		names[id] = m.Name
	}
	log.Printf("%d requests", sent.Load())
}
