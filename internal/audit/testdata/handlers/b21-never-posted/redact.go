package main

import (
	"net/url"
	"strings"
)

// A URL as the Chat dialog hands it out, for the self-test.
const (
	sampleBase  = "https://chat.googleapis.com/v1/spaces/"
	sampleSpace = "AAQAc1D2e3F"
	sampleURL   = sampleBase + sampleSpace + "/messages?key=AIzaSyD4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T&token=e9r0t1y2u3i4o5p6a7s8d9f0g1h2j3k4l5z6x7c8v9b"
)

// redact makes a webhook's URL fit for a log.
func redact(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return "(not a URL)"
	}
	q := u.Query()
	for _, name := range []string{"key", "token"} {
		if q.Has(name) {
			q.Set(name, "redacted")
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

func redactWorks() bool {
	u, err := url.Parse(sampleURL)
	if err != nil {
		return false
	}
	r := redact(sampleURL)
	return !strings.Contains(r, u.Query().Get("key")) && !strings.Contains(r, u.Query().Get("token"))
}
