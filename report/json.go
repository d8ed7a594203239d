package report

import (
	"encoding/json"
	"io"
)

// renderJSON writes the report as one JSON object and a newline.
func renderJSON(w io.Writer, r *Report, _ Options) error {
	return writeJSON(w, r)
}

// writeJSON writes a value and a newline. Scope URIs and messages stay readable:
// nothing is escaped for the sake of HTML.
func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}
