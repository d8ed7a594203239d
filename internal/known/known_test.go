package known

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

func TestMatch(t *testing.T) {
	for _, test := range []struct {
		name  string
		match Match
		text  string
		want  Truth
	}{
		{"whole, equal", Is("users/app"), "users/app", Certainly},
		{"whole, other", Is("users/app"), "users/1", Never},
		{"hole that fits", Is("users/app"), "users/" + Hole, Possibly},
		{"hole before an @", Is("users/app"), "users/" + Hole + "@example.com", Never},
		{"nothing known", Is("users/app"), Hole, Possibly},
		{"contained beside a hole", contains("is_unread()"), "is_unread() AND " + Hole, Certainly},
		{"perhaps in the hole", contains("is_unread()"), "space " + Hole, Possibly},
		{"not contained", contains("is_unread()"), "space", Never},
		{"known end", hasSuffix("/members/app"), Hole + "/members/app", Certainly},
		{"other end", hasSuffix("/members/app"), Hole + "/members/1", Never},
		{"end in the hole", hasSuffix("/members/app"), "spaces/" + Hole, Possibly},
		{"set", IsSet, "x" + Hole, Certainly},
		{"perhaps set", IsSet, Hole, Possibly},
		{"empty", IsSet, "", Never},
		{"field in a mask", hasField("cards"), "text, cards", Certainly},
		{"all fields", hasField("cards"), "*", Possibly},
		{"field not in a mask", hasField("cards"), "text,cardsx", Never},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.match.MatchText(test.text); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

// TestRowsCompile checks that every row is a summary whose values name only
// values before them, and that it does something.
func TestRowsCompile(t *testing.T) {
	rows := 0
	for _, table := range append(tables, globals) {
		for id, r := range table {
			rows++
			fn := r.compile(id)
			if len(fn.Results)+len(fn.Effects)+len(fn.Stores)+len(fn.Calls) == 0 {
				t.Errorf("%s says nothing", id)
			}
			checkRefs(t, fn)
		}
	}
	if rows < 60 {
		t.Errorf("there are %d rows", rows)
	}
}

func checkRefs(t *testing.T, fn *summary.Func) {
	t.Helper()
	for at, v := range fn.Values {
		for _, arg := range v.Args {
			if int(arg) >= at || arg < 0 {
				t.Errorf("%s: value %d has the operand %d", fn.ID, at, arg)
			}
		}
		if v.Op == summary.OpParam && v.Index >= len(fn.Params) {
			t.Errorf("%s: value %d is parameter %d of %d", fn.ID, at, v.Index, len(fn.Params))
		}
	}
}

func TestFamilies(t *testing.T) {
	for _, test := range []struct {
		id    string
		nargs int
		want  bool
	}{
		{"google.golang.org/api/option.WithScopes", 1, true},
		{"google.golang.org/api/chat/v1.NewService", 2, true},
		{"(*google.golang.org/api/chat/v1.SpacesMessagesService).Create", 3, true},
		{"(*google.golang.org/api/chat/v1.SpacesMessagesCreateCall).Do", 2, true},
		{"google.golang.org/api/drive/v3.NewService", 2, true},
		{"google.golang.org/api/admin/directory/v1.NewService", 2, true},
		{"cloud.google.com/go/pubsub.NewClient", 3, true},
		{"cloud.google.com/go/pubsub.NewClientWithConfig", 4, true},
		{"cloud.google.com/go/compute/metadata.NewClient", 1, false},
		{"example.com/chat/v1.NewService", 2, false},
		{"(*example.com/app.SpacesMessagesService).Create", 3, false},
		{"fmt.Println", 1, false},
	} {
		fn, ok := Lookup(test.id, test.nargs)
		if ok != test.want {
			t.Errorf("%s: known is %v", test.id, ok)
		}
		if ok {
			checkRefs(t, fn)
		}
	}
}
