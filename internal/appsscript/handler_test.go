package appsscript

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// TestHandlers reads handlers of one file each, and tells what the checks of
// handlers ask of them.
func TestHandlers(t *testing.T) {
	const service = "function app() { return OAuth2.createService('a').setTokenUrl('https://oauth2.googleapis.com/token').setPrivateKey(KEY).setScope('https://www.googleapis.com/auth/chat.bot'); }\n"
	for name, test := range map[string]struct{ script, want string }{
		"answers":             {"function onMessage(e) { return { text: 'x' }; }", "onMessage writes"},
		"answers on one path": {"function onMessage(e) { if (e.message) return { cardsV2: [] }; }", "onMessage writes"},
		"answers by a card":   {"function onAppCommand(e) { return CardService.newCardBuilder().build(); }", "onAppCommand writes"},
		"answers by a method": {"class B { constructor() { this.m = {}; } text(t) { this.m.text = t; return this; } done() { return this.m; } }\nfunction onMessage(e) { return new B().text('x').done(); }", "onMessage writes"},
		"answers nothing":     {"function onRemoveFromSpace(e) { console.log(e); }", "onRemoveFromSpace silent"},
		"answers {}":          {"function onCardClick(e) { return {}; }", "onCardClick silent"},
		"answers nobody knows": {"function onMessage(e) { return Lib.answer(e); }",
			"onMessage perhaps elsewhere"},
		"into the event's space":  {"function onMessage(e) { Chat.Spaces.Messages.create({ text: 'x' }, e.space.name); }", "onMessage silent create:sync:sender"},
		"into the message's":      {"function onMessage({ message }) { const { space } = message; Chat.Spaces.Messages.create({ text: 'x' }, `${space.name}`); }", "onMessage silent create:sync:sender"},
		"into the add-on's":       {"function onMessage(e) { const p = e.chat.messagePayload; Chat.Spaces.Messages.create({ text: 'x' }, p.space.name); }", "onMessage silent create:sync:sender"},
		"into either form's":      {"function onMessage(e) { const p = e.chat ? e.chat.messagePayload : e; Chat.Spaces.Messages.create({ text: 'x' }, p.space.name); }", "onMessage silent create:sync:sender"},
		"by a request":            {"function onMessage(e) { UrlFetchApp.fetch('https://chat.googleapis.com/v1/' + e.space.name + '/messages', { method: 'post', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }); }", "onMessage silent create:sync:sender"},
		"into another space":      {"function onMessage(e) { Chat.Spaces.Messages.create({ text: 'x' }, e.user.name); }", "onMessage silent create:sync"},
		"into one of two":         {"function onMessage(e) { Chat.Spaces.Messages.create({ text: 'x' }, e.thread ? e.space.name : 'spaces/A'); }", "onMessage silent create:sync"},
		"later":                   {"function onMessage(e) { ScriptApp.newTrigger('later').timeBased().after(1).create(); return { text: 'x' }; }\nfunction later() { Chat.Spaces.Messages.create({ text: 'x' }, 'spaces/A'); }", "onMessage writes create:async"},
		"now and later":           {"function onMessage(e) { later(); ScriptApp.newTrigger('later').timeBased().after(1).create(); }\nfunction later() { Chat.Spaces.Messages.create({ text: 'x' }, 'spaces/A'); }", "onMessage silent create:sync:async"},
		"uses other APIs":         {"function onMessage(e) { GmailApp.search('x'); DriveApp.getFiles(); return { text: 'x' }; }", "onMessage writes drive gmail"},
		"makes a credential":      {service + "function onMessage(e) { app().getAccessToken(); return { text: 'x' }; }", "onMessage writes makes:service_account"},
		"uses one that it makes":  {service + "function onMessage(e) { Chat.Spaces.Messages.create({ text: 'x' }, e.space.name, {}, { Authorization: 'Bearer ' + app().getAccessToken() }); }", "onMessage silent create:sync:sender makes:service_account"},
		"shares one":              {service + "function onMessage(e) { app().getAccessToken(); }\nfunction onCardClick(e) { app().getAccessToken(); }", "onMessage silent has:service_account; onCardClick silent has:service_account"},
		"hands the event on":      {"function onMessage(e) { UrlFetchApp.fetch('https://example.com', { payload: JSON.stringify(e) }); }", "onMessage silent elsewhere"},
		"is no function":          {"var onMessage = { text: 'x' };", ""},
		"is a variable":           {"var onMessage = e => ({ text: e.message.text });", "onMessage writes"},
		"is named by the section": {"function hello(e) { return { text: 'x' }; }", "hello writes"},
	} {
		t.Run(name, func(t *testing.T) {
			program, skipped, _ := read(t, `
-- appsscript.json --
{"oauthScopes": ["https://www.googleapis.com/auth/chat.messages"], "chat": {"addedFunction": "hello"},
 "dependencies": {"libraries": [{"userSymbol": "Lib", "libraryId": "1a"}]}}
-- Code.gs --
`+test.script+"\n")
			if len(skipped) > 0 {
				t.Fatal(skipped)
			}
			var said []string
			for _, h := range program.Handlers {
				said = append(said, describe(h))
			}
			if got := strings.Join(said, "; "); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// describe words a handler.
func describe(h *model.Handler) string {
	words := []string{h.Function, map[model.Truth]string{model.Yes: "writes", model.No: "silent", model.Unknown: "perhaps"}[h.WritesMessage]}
	if h.OtherWork {
		words = append(words, "elsewhere")
	}
	words = append(words, h.OtherAPIs...)
	for _, c := range h.Calls {
		word := strings.TrimPrefix(c.Call.Method, "chat.spaces.messages.")
		for flag, set := range map[string]bool{":1sync": c.Sync, ":2async": c.Async, ":3sender": c.ToSender} {
			if set {
				word += flag
			}
		}
		parts := strings.Split(word, ":")
		slices.Sort(parts[1:])
		for i := range parts[1:] {
			parts[i+1] = parts[i+1][1:]
		}
		words = append(words, strings.Join(parts, ":"))
	}
	for _, c := range h.Credentials {
		switch {
		case c.Credential.Kind == model.User:
		case c.MadeSync:
			words = append(words, fmt.Sprint("makes:", c.Credential.Kind))
		default:
			words = append(words, fmt.Sprint("has:", c.Credential.Kind))
		}
	}
	if h.VerifiesSender != model.Unknown || h.Transport != model.OverAppsScript {
		words = append(words, "wrong")
	}
	return strings.Join(words, " ")
}
