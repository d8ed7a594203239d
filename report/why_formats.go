package report

import (
	"io"
	"reflect"
)

// whyFormats are those of a [Why], in the order in which help texts list them.
func whyFormats() []format[*Why] {
	return []format[*Why]{{"text", renderWhyText}, {"json", renderWhyJSON}}
}

// WhyFormats are the names of all formats of a [Why]. The first one is the default.
func WhyFormats() []string { return names(whyFormats()) }

// RenderWhy writes it in the format of that name.
func RenderWhy(to io.Writer, name string, w *Why, o Options) error {
	w.Schema = WhySchemaName
	fillNil(reflect.ValueOf(w).Elem())
	return render(to, whyFormats(), name, w, o)
}

func renderWhyJSON(to io.Writer, w *Why, _ Options) error { return writeJSON(to, w) }
