package known_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

func TestHasWebhookSecret(t *testing.T) {
	const base = "https://chat.googleapis.com/v1/spaces/AAAA1b2C3d4/messages"
	for text, want := range map[string]bool{
		base + "?key=AIzaSyA1b2C3d4E5f6&token=q7w8e9r0t1y2":                  true,
		base + "?key=AIzaSyA1b2C3d4E5f6&token=%s":                            true,
		base + "?threadKey=x&token=q7w8e9r0t1y2":                             true,
		base + "?key=AIzaSyA1b2C3d4E5f6\\u0026token=q7w8e9r0t1y2":            true,
		`{"hook": "` + base + `?key=AIzaSyA1b2C3d4E5f6&token=q7w8e9r0t1y2"}`: true,
		base + "?key=YOUR_KEY&token=YOUR_TOKEN":                              false,
		base + "?key=KEY&token=TOKEN":                                        false,
		base + "?key=<KEY>&token=<TOKEN>":                                    false,
		base + "?key=${KEY}&token=${TOKEN}":                                  false,
		base + "?key=%s&token=%s":                                            false,
		base + "?key=xxx&token=xxx":                                          false,
		base + "?key=your-key&token=your-token":                              false,
		base + "?key=&token=":                                                false,
		base + "?threadKey=abcdef":                                           false,
		base:                                                                 false,
		"https://example.com/v1/spaces/A/messages?key=AIza1&token=q7w8":      false,
		"https://chat.googleapis.com/v1/spaces/A?key=AIza1&token=q7w8":       false,
	} {
		if got := known.HasWebhookSecret(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
