package scopemap

import (
	"slices"
	"strings"
	"testing"
)

func TestRoute(t *testing.T) {
	for _, test := range []struct {
		verb, path string // * for any segment, ** for any text
		want       []string
	}{
		{"GET", "/v1/spaces", []string{"chat.spaces.list"}},
		{"POST", "v1/spaces", []string{"chat.spaces.create"}},
		{"GET", "v1/spaces/AAA", []string{"chat.spaces.get"}},
		{"GET", "v1/spaces:search", []string{"chat.spaces.search"}},
		{"POST", "v1/spaces:setup", []string{"chat.spaces.setup"}},
		{"POST", "v1/**/messages", []string{"chat.spaces.messages.create"}},
		{"POST", "v1/spaces/*/messages", []string{"chat.spaces.messages.create"}},
		{"GET", "v1/spaces/*/messages/*", []string{"chat.spaces.messages.get"}},
		{"GET", "v1/spaces/*/messages/*/attachments/*", []string{"chat.spaces.messages.attachments.get"}},
		{"POST", "upload/v1/**/attachments:upload", []string{"chat.media.upload"}},
		{"POST", "v1/**:completeImport", []string{"chat.spaces.completeImport"}},
		{"GET", "v1/users/me/**", []string{
			"chat.users.availability.get", "chat.users.sections.list", "chat.users.sections.items.list", "chat.users.spaces.getSpaceReadState",
			"chat.users.spaces.spaceNotificationSetting.get", "chat.users.spaces.threads.getThreadReadState"}},
		{"DELETE", "v1/spaces/*/members/*", []string{"chat.spaces.members.delete"}},
		{"PUT", "v1/spaces/*/messages/*", []string{"chat.spaces.messages.update"}},
		{"PUT", "v1/spaces", nil},
		{"GET", "v2/spaces", nil},
		{"GET", "", nil},
	} {
		t.Run(test.verb+" "+test.path, func(t *testing.T) {
			path := strings.NewReplacer("**", string(AnyText), "*", string(AnySegment)).Replace(test.path)
			var got []string
			for _, m := range Default().Route(test.verb, path) {
				got = append(got, m.ID)
			}
			want := slices.Clone(test.want)
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// TestRouteTellsMethodsApart asks for every method by its own path.
func TestRouteTellsMethodsApart(t *testing.T) {
	for _, m := range Default().Methods {
		got := Default().Route(m.HTTPMethod, strings.NewReplacer("{", "x", "}", "").Replace(m.Path))
		if len(got) != 1 || got[0].ID != m.ID {
			t.Errorf("%s %s: got %v", m.HTTPMethod, m.Path, got)
		}
	}
}
