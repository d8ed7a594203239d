package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// A bringer is an option that brings a credential, and what the report says of
// the credential. Each is to be told from all others.
type bringer struct {
	option    string
	value     string
	kind      report.Kind
	requested string
}

// bringers stand in the order in which a client weighs them, as observed of
// google.golang.org/api v0.311.0. Every client gets WithScopes(ChatBotScope)
// besides, which counts for those that have no scopes of their own.
var bringers = []bringer{
	{"option.WithHTTPClient", "httpClient", report.KindApplicationDefault, "chat.spaces"},
	{"option.WithoutAuthentication", "", report.KindNone, ""},
	{"option.WithAPIKey", `"AIza"`, report.KindAPIKey, ""},
	{"internaloption.WithCredentials", "internal", report.KindCredentialsFile, "chat.memberships"},
	{"option.WithCredentials", "found", report.KindApplicationDefault, "chat.messages"},
	{"option.WithAuthCredentials", "detected", report.KindApplicationDefault, "chat.delete"},
	{"option.WithTokenSource", "source", report.KindServiceAccount, "chat.app.spaces"},
	{"option.WithAuthCredentialsJSON", "option.AuthorizedUser, key", report.KindUser, "chat.bot"},
	{"option.WithCredentialsJSON", "key", report.KindCredentialsFile, "chat.bot"},
	{"option.WithAuthCredentialsFile", `option.ServiceAccount, "key.json"`, report.KindServiceAccount, "chat.bot"},
	{"option.WithServiceAccountFile", `"key.json"`, report.KindServiceAccount, "chat.bot"},
	{"option.WithCredentialsFile", `"key.json"`, report.KindCredentialsFile, "chat.bot"},
}

// together reports whether a client can be made with both options: it counts all
// that bring a credential, but for WithAuthCredentials, and lets a token source
// stand beside a file.
func together(a, b string) bool {
	uncounted := []string{"option.WithHTTPClient", "option.WithAuthCredentials", "internaloption.WithCredentials"}
	pair := []string{a, b}
	switch {
	case slices.Contains(pair, "option.WithoutAuthentication"):
		return slices.Contains(pair, "option.WithHTTPClient") || slices.Contains(pair, "internaloption.WithCredentials")
	case slices.Contains(uncounted, a), slices.Contains(uncounted, b):
		return true
	case slices.Contains(pair, "option.WithServiceAccountFile") && slices.Contains(pair, "option.WithAuthCredentialsFile"):
		return true // they set the same
	}
	return slices.Contains(pair, "option.WithTokenSource") && slices.Contains(pair, "option.WithCredentialsFile")
}

// TestPrecedence gives a client each pair of options, in both ways to make one:
// what the report says of its credential is that of the option that wins, or
// nothing where no client is made.
func TestPrecedence(t *testing.T) {
	makers := map[string]string{
		"service":   "svc, _ := chat.NewService(ctx, %s)",
		"transport": "client, _, _ := transport.NewHTTPClient(ctx, %s)\nsvc, _ := chat.New(client)",
	}
	want := make(map[string]bringer)
	var functions, calls strings.Builder
	for i, winner := range bringers {
		for _, loser := range bringers[i+1:] {
			w := winner
			if !together(winner.option, loser.option) {
				w = bringer{kind: report.KindUnknown}
			}
			for how, maker := range makers {
				name := how + "_" + nameOf(loser) + "_" + nameOf(winner)
				// The one that loses comes first: that it is not the order which decides is the point.
				opts := fmt.Sprintf("%s(%s), %s(%s), option.WithScopes(chat.ChatBotScope)", loser.option, loser.value, winner.option, winner.value)
				fmt.Fprintf(&functions, "func %s() {\n%s\nsvc.Spaces.List().Do()\n}\n\n", name, fmt.Sprintf(maker, opts))
				fmt.Fprintf(&calls, "%s()\n", name)
				want[name] = w
			}
		}
	}
	whole := auditModule(t, "testdata/credentials", map[string][]byte{"main.go": []byte(fmt.Sprintf(precedenceProgram, calls.String(), functions.String()))})
	byID := make(map[string]report.Credential)
	for _, c := range whole.Credentials {
		byID[c.ID] = c
	}
	for _, call := range whole.Calls {
		name := call.Function[strings.LastIndex(call.Function, ".")+1:]
		w, ok := want[name]
		delete(want, name)
		if !ok || len(call.Credentials) != 1 {
			t.Errorf("%s: the call has the credentials %v", name, call.Credentials)
			continue
		}
		c := byID[call.Credentials[0]]
		if c.Kind != w.kind || strings.Join(short(c.Requested), " ") != w.requested {
			t.Errorf("%s: kind %s, requested %v; want %s, %s", name, c.Kind, short(c.Requested), w.kind, w.requested)
		}
	}
	for name := range want {
		t.Errorf("%s: there is no call", name)
	}
}

func nameOf(b bringer) string { return strings.NewReplacer(".", "", "option", "").Replace(b.option) }

const precedenceProgram = `package main

import (
	"context"
	"os"

	"cloud.google.com/go/auth/credentials"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/option/internaloption"
	"google.golang.org/api/transport"
)

var (
	ctx           = context.Background()
	key, _        = os.ReadFile(os.Args[1])
	httpClient, _ = google.DefaultClient(ctx, chat.ChatSpacesScope)
	internal, _   = google.CredentialsFromJSON(ctx, key, chat.ChatMembershipsScope)
	found, _      = google.FindDefaultCredentials(ctx, chat.ChatMessagesScope)
	detected, _   = credentials.DetectDefault(&credentials.DetectOptions{Scopes: []string{chat.ChatDeleteScope}})
	source        = google.ComputeTokenSource("", chat.ChatAppSpacesScope)
)

func main() {
%s}

%s`
