package known

import "strings"

// The types of net/url that rows make.
const (
	TypeURL    = "net/url.URL"
	TypeValues = "net/url.Values"
)

// The operations on URLs. What a URL has and a query are read by the solver.
const (
	// FoldURL is the text of the URL that is its operand.
	FoldURL = "URL"
	// FoldQuery is the query of the url.Values that are its operand.
	FoldQuery = "query"

	foldScheme = "scheme of"
	foldHost   = "host of"
	foldPath   = "path of"
	foldRest   = "query of"
)

// parsed is the URL of a text.
func parsed(text expr) expr {
	return made(TypeURL,
		set("Scheme", folded(foldScheme, text)), set("Host", folded(foldHost, text)),
		set("Path", folded(foldPath, text)), set("RawQuery", folded(foldRest, text)))
}

// urlText is the text of a URL.
func urlText(url expr) expr { return folded(FoldURL, url) }

var urlRows = map[string]row{
	// func Parse(rawURL string) (*URL, error); so ParseRequestURI
	"net/url.Parse":           returns(parsed(param(0))),
	"net/url.ParseRequestURI": returns(parsed(param(0))),
	// func (u *URL) String() string
	"(*" + TypeURL + ").String": returns(urlText(param(0))),
	// func (u *URL) JoinPath(elem ...string) *URL
	"(*" + TypeURL + ").JoinPath": returns(parsed(folded("net/url.JoinPath", urlText(param(0)), param(1)))),
	// func (u *URL) Parse(ref string) (*URL, error)
	"(*" + TypeURL + ").Parse": returns(parsed(folded(foldResolve, urlText(param(0)), param(1)))),
	// func (u *URL) ResolveReference(ref *URL) *URL
	"(*" + TypeURL + ").ResolveReference": returns(parsed(folded(foldResolve, urlText(param(0)), urlText(param(1))))),
	// func (u *URL) Query() Values
	"(*" + TypeURL + ").Query": returns(made(TypeValues, set(SlotContent, field(param(0), "RawQuery")))),
	// func (v Values) Set(key, value string); so Add
	"(" + TypeValues + ").Set": storing(entryOf(1), param(2)),
	"(" + TypeValues + ").Add": storing(entryOf(1), param(2)),
	// func (v Values) Encode() string
	"(" + TypeValues + ").Encode": returns(folded(FoldQuery, param(0))),
}

const foldResolve = "resolve"

// urlFolds take a text apart that may have holes, which net/url would not.
var urlFolds = map[string]Fold{
	foldScheme:  {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return SplitURL(a[0]).Scheme }},
	foldHost:    {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return SplitURL(a[0]).Host }},
	foldPath:    {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return SplitURL(a[0]).Path }},
	foldRest:    {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return SplitURL(a[0]).Query }},
	foldResolve: {Spread: -1, Params: 2, Open: 2, Text: func(a []string) string { return resolve(a[0], a[1]) }},
}

// URL is a URL that may have holes.
type URL struct{ Scheme, Host, Path, Query string }

// SplitURL takes a URL apart. A text that begins with a hole may have all
// before the path in it: then its host is a hole.
func SplitURL(text string) URL {
	var u URL
	text, _, _ = strings.Cut(text, "#")
	text, u.Query, _ = strings.Cut(text, "?")
	if scheme, rest, ok := strings.Cut(text, "://"); ok {
		u.Scheme, text = scheme, rest
	} else if !strings.HasPrefix(text, Hole) {
		u.Path = text
		return u
	}
	var rooted bool
	u.Host, u.Path, rooted = strings.Cut(text, "/")
	if rooted {
		u.Path = "/" + u.Path
	}
	return u
}

// String is the URL as a text.
func (u URL) String() string {
	text := u.Path
	if u.Host != "" {
		if !strings.HasPrefix(text, "/") && text != "" {
			text = "/" + text
		}
		text = u.Host + text
		if u.Scheme != "" {
			text = u.Scheme + "://" + text
		}
	}
	if u.Query != "" {
		text += "?" + u.Query
	}
	return text
}

// resolve is the URL of a reference that stands in a document at base.
func resolve(base, ref string) string {
	if to := SplitURL(ref); to.Host != "" {
		return ref
	}
	u := SplitURL(base)
	path, query, _ := strings.Cut(ref, "?")
	if u.Query = query; strings.HasPrefix(path, "/") {
		u.Path = path
	} else {
		u.Path = u.Path[:strings.LastIndex(u.Path, "/")+1] + path
	}
	return u.String()
}
