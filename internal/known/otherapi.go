package known

import (
	"regexp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// The constructors of other Google APIs' clients, which take the same options
// and credentials: google.golang.org/api/drive/v3.NewService and
// cloud.google.com/go/pubsub.NewClient.
var (
	restConstructor  = regexp.MustCompile(`^google\.golang\.org/api/([a-z0-9]+)(?:/[a-z0-9]+)*/v[a-z0-9.]+\.(?:New|NewService)$`)
	cloudConstructor = regexp.MustCompile(`^cloud\.google\.com/go/([a-z0-9]+)(?:/[a-z0-9/]+)?\.New[A-Za-z]*Client(?:With[A-Za-z]+)?$`)
)

// otherAPIRow is the row of the constructor of another Google API's client: the
// credential among its options (always its last parameter) is used there too.
func otherAPIRow(id string, nargs int) (row, bool) {
	if nargs == 0 || strings.HasPrefix(id, "cloud.google.com/go/compute/metadata.") || isClientFunction(id) {
		return row{}, false
	}
	for _, constructor := range []*regexp.Regexp{restConstructor, cloudConstructor} {
		if m := constructor.FindStringSubmatch(id); m != nil {
			name := m[1]
			if strings.HasPrefix(id, "cloud.google.com/go/apps/events/") {
				name = WorkspaceEvents
			}
			r := returns(made("client of another Google API", set(SlotName, text(name))))
			return r.withEffect(summary.UseElsewhere, param(nargs-1), text(name)), true
		}
	}
	return row{}, false
}

// OtherCall reports whether a method of the client of another Google API is
// called, and the API's name.
func OtherCall(id string) (api string, ok bool) {
	if !strings.HasPrefix(id, "(") || isClientFunction(strings.TrimLeft(id, "(*")) {
		return "", false
	}
	m := otherMethod.FindStringSubmatch(id)
	if m == nil || slices.Contains(noAPIs, m[1]) || strings.Contains(id, ".Message).") { // to acknowledge one is no use of it
		return "", false
	}
	return m[1], true
}

var otherMethod = regexp.MustCompile(`^\(\*?(?:google\.golang\.org/api|cloud\.google\.com/go)/([a-z0-9]+)(?:/[a-z0-9/]+)?\.[A-Za-z0-9]+\)\.(?:Do|Pages|Download|[A-Z][A-Za-z0-9]*)$`)

// noAPIs are folders of Google's clients that hold no API's client.
var noAPIs = []string{"option", "googleapi", "transport", "idtoken", "impersonate", "iterator", "auth", "compute", "chat", "internal", "support", "oauth2", "apps"}

// isClientFunction reports whether the function is of a client whose calls are
// read.
func isClientFunction(id string) bool {
	pkg, _, _ := cutLast(id, ".")
	return ClientPackage(pkg)
}

// WorkspaceEvents is the name of the Workspace Events API, which takes Chat
// scopes. Not all of its clients are read.
const WorkspaceEvents = "workspaceevents"

// TakesChatScopes reports whether requests to the host of another API may need
// Chat scopes.
func TakesChatScopes(host string) bool {
	return strings.EqualFold(host, "workspaceevents.googleapis.com")
}

// IsMetadataHost reports whether the host is the metadata server of a machine of
// Google Cloud, which gives out tokens.
func IsMetadataHost(host string) bool {
	return host == "metadata.google.internal" || host == "metadata" || host == "169.254.169.254"
}

// NamesHost reports whether a text names the Chat API's host.
func NamesHost(text string) bool { return hostName.MatchString(text) }

var hostName = regexp.MustCompile("(?:^|[\"`^]|//)chat\\\\?\\.googleapis\\\\?\\.com(?:[/:\"`?\\\\]|$)")

// IsGoogleHost reports whether an endpoint, with or without scheme and path, is of
// a Google API.
func IsGoogleHost(endpoint string) bool {
	_, rest, ok := strings.Cut(endpoint, "://")
	if !ok {
		rest = endpoint
	}
	host, _, _ := strings.Cut(rest, "/")
	host, _, _ = strings.Cut(host, ":")
	return strings.HasSuffix(host, ".googleapis.com")
}

// APIOf is the name of the Google API that a request to a host and a path goes to,
// where it is another than the Chat API. Tokens and keys are none.
func APIOf(host, path string) (api string, ok bool) {
	api, ok = strings.CutSuffix(strings.ToLower(host), ".googleapis.com")
	if !ok || IsChatHost(host) || strings.Contains(api, Hole) {
		return "", false
	}
	if api == "www" { // the path says which
		api, _, _ = strings.Cut(strings.TrimPrefix(path, "/"), "/")
	}
	api = api[strings.LastIndex(api, "-")+1:]
	return api, api != "" && !slices.Contains([]string{"oauth2", "auth", "robot", "service_accounts", "iamcredentials", "sts"}, api)
}

// IsChatHost reports whether requests to the host go to the Chat API.
func IsChatHost(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, ":443"))
	return host == "chat.googleapis.com" || host == "chat.mtls.googleapis.com"
}
