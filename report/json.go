package report

import (
	"encoding/json"
	"io"
)

// renderJSON writes the report as one JSON object and a newline.
func renderJSON(w io.Writer, r *Report, _ Options) error {
	return encodeJSON(w, r)
}

// encodeJSON writes a value. Scope URIs and messages stay readable: nothing is
// escaped for the sake of HTML.
func encodeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
