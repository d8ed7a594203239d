package fakegoogle

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A sign is how a condition of the scope table shows in a request: in a
// parameter, at the end of the path, or in the body.
type sign struct {
	condition string
	method    string // "" for any
	shows     func(request) bool
}

var signs = []sign{
	{scopemap.UseAdminAccess, "", parameter("useAdminAccess", "true")},
	{"show_invited", "chat.spaces.members.list", parameter("showInvited", "true")},
	{"show_groups", "chat.spaces.members.list", parameter("showGroups", "true")},
	{"space_view_expanded", "chat.spaces.findGroupChats", parameter("spaceView", "SPACE_VIEW_EXPANDED")},
	{"email_user", "chat.spaces.findDirectMessage", within("name", "@")},
	{"import_mode", "chat.spaces.create", field("importMode")},
	{"audience", "chat.spaces.create", field("accessSettings", "audience")},
	{"audience", "chat.spaces.patch", masked("access_settings.audience", "accessSettings.audience")},
	{"group_member", "chat.spaces.members.create", field("groupMember")},
	{"adds_calling_app", "chat.spaces.members.create", func(r request) bool { return r.value("member", "name") == "users/app" }},
	{"removes_calling_app", "chat.spaces.members.delete", func(r request) bool { return strings.HasSuffix(r.path, "/members/app") }},
	{"cards", "chat.spaces.messages.create", either(field("cards"), field("cardsV2"))},
	{"cards", "chat.spaces.messages.patch", masked("cards", "cards_v2", "cardsV2")},
	{"cards", "chat.spaces.messages.update", masked("cards", "cards_v2", "cardsV2")},
	{"accessory_widgets", "chat.spaces.messages.create", field("accessoryWidgets")},
	{"accessory_widgets", "chat.spaces.messages.patch", masked("accessory_widgets", "accessoryWidgets")},
	{"accessory_widgets", "chat.spaces.messages.update", masked("accessory_widgets", "accessoryWidgets")},
	{"private_message_viewer", "chat.spaces.messages.create", field("privateMessageViewer")},
	{"uploaded_attachment", "chat.spaces.messages.create", uploaded},
	{"historic_time", "chat.spaces.messages.create", field("createTime")},
	{"search_filter:space", "chat.spaces.messages.search", either(mentions("space.display_name"), mentions("space.space_type"))},
	{"search_filter:is_unread", "chat.spaces.messages.search", mentions("is_unread()")},
	{"event_types:message", "chat.spaces.spaceEvents.list", within("filter", "google.workspace.chat.message.")},
	{"event_types:reaction", "chat.spaces.spaceEvents.list", within("filter", "google.workspace.chat.reaction.")},
	{"event_types:membership", "chat.spaces.spaceEvents.list", within("filter", "google.workspace.chat.membership.")},
	{"event_types:space", "chat.spaces.spaceEvents.list", within("filter", "google.workspace.chat.space.")},
}

// conditions returns the names of the conditions that a request of a method
// shows, sorted.
func conditions(method string, r request) []string {
	var names []string
	for _, s := range signs {
		if (s.method == "" || s.method == method) && s.shows(r) {
			names = append(names, s.condition)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func parameter(name, value string) func(request) bool {
	return func(r request) bool { return r.query.Get(name) == value }
}

func within(name, part string) func(request) bool {
	return func(r request) bool { return strings.Contains(r.query.Get(name), part) }
}

func mentions(part string) func(request) bool {
	return func(r request) bool {
		filter, _ := r.value("filter").(string)
		return strings.Contains(filter, part)
	}
}

// masked reports whether the update mask names one of the fields.
func masked(fields ...string) func(request) bool {
	return func(r request) bool {
		for part := range strings.SplitSeq(r.query.Get("updateMask"), ",") {
			if slices.Contains(fields, strings.TrimSpace(part)) {
				return true
			}
		}
		return false
	}
}

// field reports whether the body sets a field to anything but its zero value.
func field(path ...string) func(request) bool {
	return func(r request) bool {
		switch v := r.value(path...).(type) {
		case nil:
			return false
		case bool:
			return v
		case string:
			return v != ""
		case []any:
			return len(v) > 0
		default:
			return true
		}
	}
}

func either(a, b func(request) bool) func(request) bool {
	return func(r request) bool { return a(r) || b(r) }
}

func uploaded(r request) bool {
	list, _ := r.value("attachment").([]any)
	return slices.ContainsFunc(list, func(a any) bool {
		fields, _ := a.(map[string]any)
		return fields["attachmentDataRef"] != nil
	})
}

// value is what the body holds at a path of fields, nil if nothing.
func (r request) value(path ...string) any {
	var v any = r.body
	for _, name := range path {
		fields, _ := v.(map[string]any)
		v = fields[name]
	}
	return v
}
