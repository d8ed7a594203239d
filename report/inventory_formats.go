package report

import (
	"io"
	"reflect"
)

// inventoryFormats are those of an inventory, in the order in which help texts list
// them.
func inventoryFormats() []format[*Inventory] {
	return []format[*Inventory]{{"table", renderInventoryTable}, {"json", renderInventoryJSON}, {"html", renderInventoryHTML}}
}

// InventoryFormats are the names of all formats of an inventory. The first one is
// the default.
func InventoryFormats() []string { return names(inventoryFormats()) }

// RenderInventory writes the inventory to w in the format of that name.
func RenderInventory(w io.Writer, name string, inv *Inventory, o Options) error {
	inv.Finish()
	fillNil(reflect.ValueOf(inv).Elem())
	return render(w, inventoryFormats(), name, inv, o)
}

func renderInventoryJSON(w io.Writer, inv *Inventory, _ Options) error { return writeJSON(w, inv) }
