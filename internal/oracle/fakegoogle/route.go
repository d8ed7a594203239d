package fakegoogle

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// route is one path of a Chat method.
type route struct {
	method scopemap.Method
	verb   string
	path   *regexp.Regexp
	fixed  int // characters that do not vary
}

var variable = regexp.MustCompile(`\{[^}]*\}`)

// routes are those of the scope table, the most fixed paths first: a method
// with a verb of its own (":search") comes before one that takes any name.
var routes = sync.OnceValue(func() []route {
	var all []route
	for _, m := range scopemap.Default().Methods {
		for _, path := range append([]string{m.Path}, m.UploadPaths...) {
			part := "[^/]+"
			if m.ID == "chat.media.download" {
				part = ".+" // a resource name is opaque, and may hold slashes
			}
			pieces := variable.Split(path, -1)
			for i, piece := range pieces {
				pieces[i] = regexp.QuoteMeta(piece)
			}
			pattern := regexp.MustCompile("^/" + strings.Join(pieces, part) + "$")
			all = append(all, route{m, m.HTTPMethod, pattern, len(variable.ReplaceAllString(path, ""))})
		}
	}
	slices.SortStableFunc(all, func(a, b route) int { return b.fixed - a.fixed })
	return all
})

// match returns the method that a request is for.
func match(r *http.Request) (scopemap.Method, bool) {
	for _, route := range routes() {
		if route.verb == r.Method && route.path.MatchString(r.URL.Path) {
			return route.method, true
		}
	}
	return scopemap.Method{}, false
}
