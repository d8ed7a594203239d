package fakegoogle

import (
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestEveryMethodIsFound asks for every path of every method of the table.
func TestEveryMethodIsFound(t *testing.T) {
	for _, m := range scopemap.Default().Methods {
		for _, path := range append([]string{m.Path}, m.UploadPaths...) {
			r := httptest.NewRequest(m.HTTPMethod, "/"+variable.ReplaceAllString(path, "AAA-b_c"), nil)
			if got, ok := match(r); !ok || got.ID != m.ID {
				t.Errorf("%s %s is %s", m.HTTPMethod, r.URL.Path, got.ID)
			}
		}
	}
	if got, _ := match(httptest.NewRequest("GET", "/v1/media/spaces/a/b/c?alt=media", nil)); got.ID != "chat.media.download" {
		t.Errorf("a resource name with slashes is %s", got.ID)
	}
}

// TestEveryReplyIsFit sees to it that every method has an answer, and that a
// list is under the name that clients read.
func TestEveryReplyIsFit(t *testing.T) {
	for _, m := range scopemap.Default().Methods {
		path := "/" + variable.ReplaceAllString(m.Path, "A")
		q, err := read(httptest.NewRequest(m.HTTPMethod, path, strings.NewReader("{}")))
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		reply(w, m.ID, q, "ID")
		if w.Code != 200 || w.Body.Len() == 0 {
			t.Errorf("%s is answered with %d %s", m.ID, w.Code, w.Body)
		}
		if m.ID == "chat.spaces.members.list" && !strings.Contains(w.Body.String(), `"memberships":[{`) {
			t.Errorf("%s is answered with %s", m.ID, w.Body)
		}
	}
}

// unseen are the conditions that no request shows: only the server knows what
// kind of event a name is.
var unseen = map[string][]string{
	"chat.spaces.spaceEvents.get": {"event_types:membership", "event_types:message", "event_types:reaction", "event_types:space"},
}

// TestEveryConditionShows compares the signs with the conditions of the table.
func TestEveryConditionShows(t *testing.T) {
	for _, m := range scopemap.Default().Methods {
		for _, name := range m.Conditions() {
			shown := slices.ContainsFunc(signs, func(s sign) bool { return s.condition == name && (s.method == "" || s.method == m.ID) })
			if shown == slices.Contains(unseen[m.ID], name) {
				t.Errorf("%s of %s has a sign: %v", name, m.ID, shown)
			}
		}
	}
	for _, s := range signs {
		if m, ok := scopemap.Default().Method(s.method); s.method != "" && (!ok || !slices.Contains(m.Conditions(), s.condition)) {
			t.Errorf("the table has no condition %s of %s", s.condition, s.method)
		}
	}
}

func TestConditions(t *testing.T) {
	for _, test := range []struct{ method, verb, path, body, want string }{
		{"chat.spaces.members.create", "POST", "/v1/spaces/A/members", `{"member":{"name":"users/app"}}`, "adds_calling_app"},
		{"chat.spaces.members.create", "POST", "/v1/spaces/A/members?useAdminAccess=true", `{"groupMember":{"name":"groups/1"}}`, "group_member use_admin_access"},
		{"chat.spaces.members.create", "POST", "/v1/spaces/A/members", `{"member":{"name":"users/ann"}}`, ""},
		{"chat.spaces.members.delete", "DELETE", "/v1/spaces/A/members/app", "", "removes_calling_app"},
		{"chat.spaces.create", "POST", "/v1/spaces", `{"importMode":true}`, "import_mode"},
		{"chat.spaces.create", "POST", "/v1/spaces", `{"importMode":false,"accessSettings":{"audience":""}}`, ""},
		{"chat.spaces.messages.create", "POST", "/v1/spaces/A/messages", `{"cardsV2":[{}],"attachment":[{"attachmentDataRef":{}}]}`, "cards uploaded_attachment"},
		{"chat.spaces.messages.create", "POST", "/v1/spaces/A/messages", `{"cardsV2":[],"createTime":"2020-01-01T00:00:00Z"}`, "historic_time"},
		{"chat.spaces.messages.patch", "PATCH", "/v1/spaces/A/messages/B?updateMask=text,cards_v2", "{}", "cards"},
		{"chat.spaces.messages.search", "POST", "/v1/spaces/-/messages:search", `{"filter":"is_unread() AND x"}`, "search_filter:is_unread"},
		{"chat.spaces.spaceEvents.list", "GET", "/v1/spaces/A/spaceEvents?filter=" + url.QueryEscape(`event_types:"google.workspace.chat.space.v1.updated"`), "", "event_types:space"},
		{"chat.spaces.findDirectMessage", "GET", "/v1/spaces:findDirectMessage?name=users/a@b.c", "", "email_user"},
	} {
		r := httptest.NewRequest(test.verb, test.path, strings.NewReader(test.body))
		r.Header.Set("Content-Type", "application/json")
		q, err := read(r)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(conditions(test.method, q), " "); got != test.want {
			t.Errorf("%s %s %s: %q, want %q", test.method, test.path, test.body, got, test.want)
		}
	}
}
