package known

import (
	"net/url"
	"regexp"
	"strings"
)

// HasWebhookSecret reports whether a text of the source has the URL of an
// incoming webhook in it, with its key or its token.
func HasWebhookSecret(text string) bool { return len(SecretsIn(text)) > 0 }

// SecretsIn are the keys and tokens of the webhooks whose URLs are in a text.
func SecretsIn(text string) []string {
	if !strings.Contains(text, "chat.googleapis.com") {
		return nil
	}
	var secrets []string
	for _, m := range webhookURL.FindAllStringSubmatch(text, -1) {
		secrets = append(secrets, WebhookSecrets(m[1])...)
	}
	return secrets
}

var webhookURL = regexp.MustCompile(`https?://chat\.googleapis\.com/v1/spaces/[^/\s"'?]+/messages\?([^\s"'` + "`" + `<>\\]*)`)

// WebhookSecrets are the key and the token in the query of a webhook's URL, but
// for what only holds their place.
func WebhookSecrets(query string) []string {
	var secrets []string
	for _, pair := range strings.Split(strings.ReplaceAll(query, "\\u0026", "&"), "&") {
		name, value, _ := strings.Cut(pair, "=")
		if name = strings.TrimPrefix(name, "amp;"); name != "key" && name != "token" {
			continue
		}
		if plain, err := url.QueryUnescape(value); err == nil {
			value = plain
		}
		if !holdsPlace(value) {
			secrets = append(secrets, value)
		}
	}
	return secrets
}

// holdsPlace reports whether a value stands where a secret is to be put.
func holdsPlace(value string) bool {
	return value == "" || strings.Contains(value, Hole) || placeholder.MatchString(value) || words.MatchString(value) || len(value) > 3 && strings.Count(value, value[:1]) == len(value)
}

// words matches what is made of words and numbers that nobody has as a secret.
var words = regexp.MustCompile(`(?i)^[:_-]*((webhook|chat|google|gchat|space|your|my|the|a|an|is|not|real|some|api|key|token|secret|dummy|fake|mock|testing|example|sample|demo|value|here|for|goes|placeholder|todo|none|null|changeme|redacted|hidden)[_.-]*)+$`)

// placeholder matches YOUR_KEY, <key>, {token}, ${TOKEN}, %s, xxx and "...".
var placeholder = regexp.MustCompile(`^[A-Z]+$|^[A-Z]+(_[A-Z]+)+$|[<>{}$%\[\]]|^[xX*.#?_-]+$|^(?i)(your|my|insert|replace|change|some|the)[-_ ]?(api|chat|webhook|secret|me|key|token)|^(?i)(key|token|secret|redacted|placeholder)$|\.\.\.|…|[xX*]{4,}`)
