// Command strings prints what scopes mean. It asks for none.
package main

import (
	"flag"
	"fmt"
	"sort"
	"strings"
)

// meaning has scopes of chat.googleapis.com as data.
var meaning = map[string]string{
	"https://www.googleapis.com/auth/chat.bot":               "act as a Chat app",
	"https://www.googleapis.com/auth/chat.messages.readonly": "read messages",
	"https://www.googleapis.com/auth/chats":                  "no scope at all",
	"https://www.googleapis.com/auth/chat.bots":              "no scope either",
	"https://www.googleapis.com/auth/drive":                  "everything in Drive",
}

const help = `Usage: strings [-q WORD]

Explains scopes, such as https://www.googleapis.com/auth/chat.spaces, which
https://chat.googleapis.com/v1/spaces/AAA/messages wants.`

func explain(word string) []string {
	var lines []string
	for scope, text := range meaning {
		if strings.Contains(scope, word) {
			lines = append(lines, fmt.Sprintf("%-60s %s", scope, text))
		}
	}
	sort.Strings(lines)
	return lines
}

func main() {
	word := flag.String("q", "chat", "what to look for")
	flag.Usage = func() { fmt.Println(help) }
	flag.Parse()
	fmt.Println(strings.Join(explain(*word), "\n"))
}
