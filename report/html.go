package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// htmlFiles are the parts of the pages: templates, style and script.
//
//go:embed html
var htmlFiles embed.FS

// renderHTML writes the reviewer's page: one file that asks nothing of any
// network. Without its script it shows everything; the script only folds, filters
// and lights up.
func renderHTML(w io.Writer, r *Report, _ Options) error {
	return writeHTML(w, "page", newHTMLPage(r))
}

// writeHTML writes the page that a template makes of its content.
func writeHTML(w io.Writer, name string, content any) error {
	t, err := htmlTemplate()
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := t.ExecuteTemplate(&buf, name, content); err != nil {
		return err
	}
	return writeClean(w, buf.String())
}

// htmlTemplate is parsed once; the parts have no state.
var htmlTemplate = sync.OnceValues(func() (*template.Template, error) {
	style, err := htmlFiles.ReadFile("html/page.css")
	if err != nil {
		return nil, err
	}
	script, err := htmlFiles.ReadFile("html/page.js")
	if err != nil {
		return nil, err
	}
	return template.New("").Funcs(inventoryFuncs).Funcs(template.FuncMap{
		"style":       func() template.CSS { return template.CSS(style) },
		"script":      func() template.JS { return template.JS(script) },
		"policy":      func() string { return contentPolicy(style, script) },
		"stillPolicy": func() string { return contentPolicy(style) },
		"count":       count,
		"pieces":      pieces,
		"scope":       cellScope,
		"method":      shortMethod,
		"icon":        func(kind string) string { return htmlIcons[kind] },
	}).ParseFS(htmlFiles, "html/*.tmpl")
})

// contentPolicy forbids the page to load or send anything, and to run or wear
// what is not its own: text that got past the escaping could do nothing.
func contentPolicy(style []byte, script ...[]byte) string {
	policy := fmt.Sprintf("default-src 'none'; style-src '%s'", sourceHash(style))
	for _, s := range script {
		policy += fmt.Sprintf("; script-src '%s'", sourceHash(s))
	}
	return policy + "; base-uri 'none'; form-action 'none'"
}

func sourceHash(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// writeClean escapes control characters, and those that turn the direction of
// text. The page itself has none, so they are of names that want to deceive.
func writeClean(w io.Writer, text string) error {
	_, err := io.WriteString(w, cleanLines(text))
	return err
}

// cleanLines escapes the control characters of a text but for the ends of lines.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = page.Clean(line)
	}
	return strings.Join(lines, "\n")
}

// pieces cuts a name where a line may break: after a slash, and after a dot that
// does not stand near the beginning.
func pieces(name string) []string {
	var list []string
	begin := 0
	for i, c := range name {
		if c == '/' || c == '.' && i-begin >= shortPiece {
			list = append(list, name[begin:i+1])
			begin = i + 1
		}
	}
	return append(list, name[begin:])
}

// shortPiece is how long a piece is at least that ends with a dot.
const shortPiece = 11

// htmlIcons go before words, so that colour never says anything alone.
var htmlIcons = map[string]string{
	"approve": "✓", "ask": "?", "refuse": "✕",
	"keep": "✓", "remove": "−", "replace": "⇄", "add": "+", "unproven": "?", "other": "·",
	"error": "✕", "warning": "!", "info": "i",
}
