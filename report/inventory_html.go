package report

import (
	"crypto/sha256"
	"fmt"
	"html/template"
	"io"
)

// renderInventoryHTML writes the inventory as a page: one file without a script
// that asks nothing of any network.
func renderInventoryHTML(w io.Writer, inv *Inventory, _ Options) error {
	return writeHTML(w, "inventory", inv)
}

// inventoryFuncs are what the inventory's template calls besides what all do.
var inventoryFuncs = template.FuncMap{
	"anchor":       appAnchor,
	"classHeading": classHeading,
	"classTitle":   classTitle,
	"principal":    func(p Principal) string { return word(principalWords, p) },
	"principals":   principalList,
	"resolved":     func(a App) string { return fmt.Sprintf("%d of %d", a.Calls-a.Unresolved, a.Calls) },
	"scopes":       shortScopes,
	"verdicts":     ScopeApp.verdicts,
}

// appAnchor names the place of an app on the page, whatever is in its names.
func appAnchor(file, id string) string {
	sum := sha256.Sum256([]byte(file + "\x00" + id))
	return fmt.Sprintf("app-%x", sum[:6])
}
