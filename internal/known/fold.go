package known

import (
	"math"
	"net/url"
	"path"
	"strings"
)

// A Fold is an operation on strings without effects, which the solver carries
// out on what it knows.
type Fold struct {
	// Text is the result where that is a string, List where it is a list of them.
	Text func(args []string) string
	List func(args []string) []string
	// Spread is the parameter that is a list, whose elements stand among the
	// arguments in its place; -1 where none is.
	Spread int
	// Open is how many of the arguments, from the first, may have parts that
	// are not known; one in another makes all of the result unknown.
	Open int
	// Params is how many parameters count: those after them are left out.
	Params int
}

// allOpen lets every argument have parts that are not known.
const allOpen = math.MaxInt

// FoldOf returns the operation of the name, which is the ID of a function of
// the standard library or one of the names below.
func FoldOf(name string) (Fold, bool) {
	if f, ok := folds[name]; ok {
		return f, true
	}
	f, ok := urlFolds[name]
	return f, ok
}

// The operations that are no function of a library.
const (
	// FoldConcat joins two texts.
	FoldConcat = "+"
	// FoldSprintf formats: the format, and the slice of what goes into it.
	FoldSprintf = "Sprintf"
	// FoldElement is an element of the list that an operation gives, by the
	// index in its second argument.
	FoldElement = "[]"
	// FoldSprint joins the texts of a slice.
	FoldSprint = "Sprint"
	// FoldBefore and FoldAfter are the two sides of strings.Cut.
	FoldBefore = "before"
	FoldAfter  = "after"
)

// folds are read from the standard library's documentation, Go 1.26.
var folds = map[string]Fold{
	FoldConcat: {Spread: -1, Params: 2, Open: 2, Text: func(a []string) string { return a[0] + a[1] }},
	FoldBefore: {Spread: -1, Params: 2, Text: func(a []string) string { before, _, _ := strings.Cut(a[0], a[1]); return before }},
	FoldAfter:  {Spread: -1, Params: 2, Text: func(a []string) string { _, after, _ := strings.Cut(a[0], a[1]); return after }},
	FoldSprint: {Spread: 0, Params: 1, Open: allOpen, Text: func(a []string) string { return strings.Join(a, "") }},

	"strings.Clone":      {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return a[0] }},
	"strings.TrimSpace":  {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return strings.TrimSpace(a[0]) }},
	"strings.Trim":       {Spread: -1, Params: 2, Open: 1, Text: func(a []string) string { return strings.Trim(a[0], a[1]) }},
	"strings.TrimLeft":   {Spread: -1, Params: 2, Open: 1, Text: func(a []string) string { return strings.TrimLeft(a[0], a[1]) }},
	"strings.TrimRight":  {Spread: -1, Params: 2, Open: 1, Text: func(a []string) string { return strings.TrimRight(a[0], a[1]) }},
	"strings.TrimPrefix": {Spread: -1, Params: 2, Open: 1, Text: func(a []string) string { return strings.TrimPrefix(a[0], a[1]) }},
	"strings.TrimSuffix": {Spread: -1, Params: 2, Open: 1, Text: func(a []string) string { return strings.TrimSuffix(a[0], a[1]) }},
	"strings.ToLower":    {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return strings.ToLower(a[0]) }},
	"strings.ToUpper":    {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return strings.ToUpper(a[0]) }},
	"strings.ReplaceAll": {Spread: -1, Params: 3, Text: func(a []string) string { return strings.ReplaceAll(a[0], a[1], a[2]) }},
	"strings.Join": {Spread: 0, Params: 2, Open: allOpen, Text: func(a []string) string {
		last := len(a) - 1
		return strings.Join(a[:last], a[last])
	}},
	"strings.Split":  {Spread: -1, Params: 2, List: func(a []string) []string { return strings.Split(a[0], a[1]) }},
	"strings.Fields": {Spread: -1, Params: 1, List: func(a []string) []string { return strings.Fields(a[0]) }},

	"path.Join":          {Spread: 0, Params: 1, Open: allOpen, Text: func(a []string) string { return path.Join(a...) }},
	"path/filepath.Join": {Spread: 0, Params: 1, Open: allOpen, Text: func(a []string) string { return path.Join(a...) }},
	"net/url.JoinPath":   {Spread: 1, Params: 2, Open: allOpen, Text: func(a []string) string { return joinPath(a[0], a[1:]) }},
	"net/url.PathEscape": {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return escaped(a[0], url.PathEscape) }},
	// A query is only looked at for the names of its parameters.
	"net/url.QueryEscape": {Spread: -1, Params: 1, Open: 1, Text: func(a []string) string { return escaped(a[0], url.QueryEscape) }},
}

// escaped escapes the known parts of a text.
func escaped(text string, escape func(string) string) string {
	parts := strings.Split(text, Hole)
	for i, part := range parts {
		parts[i] = escape(part)
	}
	return strings.Join(parts, Hole)
}

// joinPath is url.JoinPath for a text that may have holes.
func joinPath(base string, elems []string) string {
	root := ""
	if scheme, rest, ok := strings.Cut(base, "://"); ok {
		host, in, _ := strings.Cut(rest, "/")
		root, base = scheme+"://"+host, "/"+in
	}
	joined := path.Join(append([]string{base}, elems...)...)
	if root != "" && !strings.HasPrefix(joined, "/") {
		joined = "/" + joined
	}
	return root + joined
}

// foldRow is the row of a function that is an operation on strings.
func foldRow(id string, nargs int) (row, bool) {
	f, ok := folds[id]
	if !ok || !strings.Contains(id, ".") || nargs < f.Params {
		return row{}, false
	}
	args := make([]expr, f.Params)
	for i := range args {
		args[i] = param(i)
	}
	return returns(folded(id, args...)), true
}
