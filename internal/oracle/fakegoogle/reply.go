package fakegoogle

import (
	"net/http"
	"path"
	"strings"
)

// made is when everything was made that the fake answers with: long ago.
const made = "2021-01-01T00:00:00Z"

// reply answers a Chat call that passed: with what the request sent, under a
// name, or with one resource of the kind that the method is about.
func reply(w http.ResponseWriter, method string, r request, id string) {
	parent, collection := split(r.path)
	switch verb := method[strings.LastIndex(method, ".")+1:]; {
	case verb == "download":
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = w.Write([]byte("fake content"))
	case verb == "upload":
		answer(w, http.StatusOK, map[string]any{"attachmentDataRef": map[string]string{"resourceName": id, "attachmentUploadToken": id}})
	case verb == "delete":
		answer(w, http.StatusOK, struct{}{})
	case verb == "setup":
		space, _ := r.body["space"].(map[string]any)
		answer(w, http.StatusOK, under("spaces/"+id, space))
	case verb == "create":
		answer(w, http.StatusOK, under(r.path+"/"+id, r.body))
	case verb == "patch", verb == "update", strings.HasPrefix(verb, "update"):
		answer(w, http.StatusOK, under(r.path, r.body))
	case verb == "completeImport":
		answer(w, http.StatusOK, map[string]any{"space": resource("spaces/"+id, r)})
	case method == "chat.spaces.messages.search":
		answer(w, http.StatusOK, map[string]any{"results": []any{map[string]any{"message": resource("spaces/"+id+"/messages/"+id, r)}}})
	case verb == "search", verb == "findGroupChats":
		answer(w, http.StatusOK, map[string]any{"spaces": []any{resource("spaces/"+id, r)}})
	case verb == "findDirectMessage":
		answer(w, http.StatusOK, resource("spaces/"+id, r))
	case verb == "list":
		item := strings.TrimPrefix(parent+"/"+collection+"/"+id, "/")
		answer(w, http.StatusOK, map[string]any{listField(collection): []any{resource(item, r)}})
	default: // get, and what acts on one resource
		name, _, _ := strings.Cut(r.path, ":")
		answer(w, http.StatusOK, resource(name, r))
	}
}

// split cuts a path before its last part: "spaces/A/messages" is the
// collection "messages" of "spaces/A".
func split(p string) (parent, last string) {
	parent, last = path.Split(p)
	return strings.TrimSuffix(parent, "/"), last
}

// listField is the field of a list response that holds the items.
func listField(collection string) string {
	switch collection {
	case "members":
		return "memberships"
	case "items":
		return "sectionItems"
	default:
		return collection
	}
}

// under is a body with a name of its own, if it has none.
func under(name string, body map[string]any) map[string]any {
	named := map[string]any{"name": name}
	for k, v := range body {
		if k != "name" {
			named[k] = v
		}
	}
	return named
}

// resource is something with that name. Its fields are those of all kinds that
// do not clash.
func resource(name string, r request) map[string]any {
	parent, last := split(name)
	_, collection := split(parent)
	body := map[string]any{"name": name, "createTime": made}
	switch {
	case collection == "spaces":
		body["displayName"], body["spaceType"], body["lastActiveTime"] = "Room", "SPACE", made
	case collection == "messages":
		body["text"] = "password: fiddlesticks"
		body["sender"] = map[string]string{"name": "users/100", "type": "BOT"}
		body["attachment"] = []any{attachment(name + "/attachments/A")}
	case collection == "attachments":
		body = attachment(name)
	case collection == "members":
		body["state"], body["role"] = "JOINED", "ROLE_MEMBER"
		if r.query.Get("showInvited") == "true" {
			body["state"] = "INVITED"
		}
		body["member"] = map[string]string{"name": "users/100", "type": "HUMAN"}
	case collection == "spaceEvents":
		body["eventType"], body["eventTime"] = "google.workspace.chat.message.v1.created", made
	case collection == "customEmojis":
		body["emojiName"] = ":fake:"
	case strings.HasSuffix(last, "ReadState"):
		body["lastReadTime"] = "2020-01-01T00:00:00Z"
	}
	return body
}

func attachment(name string) map[string]any {
	return map[string]any{
		"name": name, "contentName": "fake.txt", "contentType": "text/plain", "source": "UPLOADED_CONTENT",
		"attachmentDataRef": map[string]string{"resourceName": "fake-resource"},
	}
}
