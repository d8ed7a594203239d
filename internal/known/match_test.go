package known

import "testing"

// TestMatchHoles checks where the parts of a text with holes may lie.
func TestMatchHoles(t *testing.T) {
	for _, test := range []struct {
		name  string
		match Match
		text  string
		want  Truth
	}{
		{"two holes", Is("users/app"), "us" + Hole + "/" + Hole + "pp", Possibly},
		{"parts in another order", Is("users/app"), Hole + "app" + Hole + "users" + Hole, Never},
		{"parts that would overlap", Is("aba"), "ab" + Hole + "ba", Never},
		{"the hole is empty", Is("users/app"), "users/app" + Hole, Possibly},
		{"more than the text", Is("users/app"), "users/app" + Hole + "s", Never},
		{"not from the start", Is("users/app"), "app" + Hole, Never},
		{"not to the end", Is("users/app"), Hole + "users/", Never},
		{"empty", Is(""), "", Certainly},
		{"true", IsTrue, "true", Certainly},
		{"false", IsTrue, "false", Never},
		{"true or false", IsTrue, Hole, Possibly},
		{"one of several words", contains("space.display_name", "space.space_type"), `space.space_type = "SPACE"`, Certainly},
		{"a word cut by a hole", contains("is_unread()"), "is_" + Hole + "()", Possibly},
		{"a word after a hole", contains("@"), "users/" + Hole + "@example.com", Certainly},
		{"the end alone", hasSuffix("/members/app"), "/members/app", Certainly},
		{"a part of the end, known as a whole", hasSuffix("/members/app"), "app", Never},
		{"a part of the end after a hole", hasSuffix("/members/app"), Hole + "app", Possibly},
		{"a hole after another end", hasSuffix("/members/app"), "/members/1" + Hole, Possibly},
		{"set before a hole and after", IsSet, Hole + "x" + Hole, Certainly},
		{"holes alone", IsSet, Hole + Hole, Possibly},
		{"a mask with a hole", hasField("cards"), "text," + Hole, Possibly},
		{"the other name of a field", hasField("cards", "cardsV2"), "cardsV2", Certainly},
		{"an empty mask", hasField("cards"), "", Never},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.match.MatchText(test.text); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
