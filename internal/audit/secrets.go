package audit

import (
	"regexp"
	"strings"
	"unicode"
)

// secrets are forms of secrets that are known: parameters of a URL, keys and
// tokens of Google, private keys.
var secrets = regexp.MustCompile(`(?i)[?&](?:key|token|sig|secret|password)=[^%\s"'` + "`" + `&]|AIza[\w-]{8}|GOCSPX-|ya29\.|-----BEGIN `)

// mayBeSecret reports whether a line of source may hold a secret: a known form of
// one, or a text with a run of letters and digits that is none of a language.
func mayBeSecret(line string) bool {
	if secrets.MatchString(line) {
		return true
	}
	for _, quote := range []string{`"`, "'", "`"} {
		parts := strings.Split(line, quote)
		for i, text := range parts {
			if i > 0 && looksRandom(text) {
				return true
			}
		}
	}
	return false
}

// looksRandom reports whether a text has a run of 20 letters and digits, with both
// in it.
func looksRandom(text string) bool {
	for _, run := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' && r != '+'
	}) {
		if len(run) >= 20 && strings.ContainsFunc(run, unicode.IsDigit) && strings.ContainsFunc(run, unicode.IsLetter) {
			return true
		}
	}
	return false
}
