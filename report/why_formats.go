package report

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// whyFormat is a row of the list of formats of a [Why].
type whyFormat struct {
	name   string
	render func(to io.Writer, w *Why, o Options) error
}

// whyFormats are all of them, in the order in which help texts list them.
func whyFormats() []whyFormat {
	return []whyFormat{
		{"text", renderWhyText},
		{"json", renderWhyJSON},
	}
}

// WhyFormats are the names of all formats of a [Why]. The first one is the default.
func WhyFormats() []string {
	var names []string
	for _, f := range whyFormats() {
		names = append(names, f.name)
	}
	return names
}

// RenderWhy writes it in the format of that name.
func RenderWhy(to io.Writer, name string, w *Why, o Options) error {
	for _, f := range whyFormats() {
		if f.name == name {
			w.Schema = WhySchemaName
			fillNil(reflect.ValueOf(w).Elem())
			return f.render(to, w, o)
		}
	}
	return fmt.Errorf("unknown format %q: use one of %s", name, strings.Join(WhyFormats(), ", "))
}

func renderWhyJSON(to io.Writer, w *Why, _ Options) error { return writeJSON(to, w) }
