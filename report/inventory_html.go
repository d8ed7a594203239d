package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/chatscopelint/chatscopelint/report/page"
)

//go:embed html/page.css
var inventoryStyle string

//go:embed html/inventory.tmpl
var inventoryText string

// renderInventoryHTML writes the inventory as a page: one file without a script
// that asks nothing of any network.
func renderInventoryHTML(w io.Writer, inv *Inventory, _ Options) error {
	t, err := inventoryTemplate()
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := t.ExecuteTemplate(&buf, "inventory", inv); err != nil {
		return err
	}
	// The page itself has no control characters: they are of names that want to
	// deceive.
	lines := strings.Split(buf.String(), "\n")
	for i, line := range lines {
		lines[i] = page.Clean(line)
	}
	_, err = io.WriteString(w, strings.Join(lines, "\n"))
	return err
}

// inventoryTemplate is parsed once; it has no state.
var inventoryTemplate = sync.OnceValues(func() (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{
		"inventoryStyle":  func() template.CSS { return template.CSS(inventoryStyle) },
		"inventoryPolicy": inventoryPolicy,
		"anchor":          appAnchor,
		"classHeading":    classHeading,
		"classTitle":      classTitle,
		"count":           count,
		"principal":       func(p Principal) string { return word(principalWords, p) },
		"principals":      principalList,
		"resolved":        func(a App) string { return fmt.Sprintf("%d of %d", a.Calls-a.Unresolved, a.Calls) },
		"scope":           cellScope,
		"scopes":          shortScopes,
		"verdicts":        ScopeApp.verdicts,
	}).Parse(inventoryText)
})

// inventoryPolicy forbids the page to load or send anything, and to wear what is
// not its own: text that got past the escaping could do nothing.
func inventoryPolicy() string {
	sum := sha256.Sum256([]byte(inventoryStyle))
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'", base64.StdEncoding.EncodeToString(sum[:]))
}

// appAnchor names the place of an app on the page, whatever is in its names.
func appAnchor(file, id string) string {
	sum := sha256.Sum256([]byte(file + "\x00" + id))
	return fmt.Sprintf("app-%x", sum[:6])
}
