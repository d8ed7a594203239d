package report

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// inventoryFormat is a row of the list of formats of an inventory.
type inventoryFormat struct {
	name   string
	render func(w io.Writer, inv *Inventory, o Options) error
}

// inventoryFormats are all of them, in the order in which help texts list them.
func inventoryFormats() []inventoryFormat {
	return []inventoryFormat{
		{"table", renderInventoryTable},
		{"json", renderInventoryJSON},
		{"html", renderInventoryHTML},
	}
}

// InventoryFormats are the names of all formats of an inventory. The first one is
// the default.
func InventoryFormats() []string {
	var names []string
	for _, f := range inventoryFormats() {
		names = append(names, f.name)
	}
	return names
}

// RenderInventory writes the inventory to w in the format of that name.
func RenderInventory(w io.Writer, name string, inv *Inventory, o Options) error {
	for _, f := range inventoryFormats() {
		if f.name == name {
			inv.Finish()
			fillNil(reflect.ValueOf(inv).Elem())
			return f.render(w, inv, o)
		}
	}
	return fmt.Errorf("unknown format %q: use one of %s", name, strings.Join(InventoryFormats(), ", "))
}

func renderInventoryJSON(w io.Writer, inv *Inventory, _ Options) error { return writeJSON(w, inv) }
