package report

import (
	"cmp"
	"slices"
)

// InventorySchemaName is what the schema field of every [Inventory] says.
const InventorySchemaName = "chatscopelint/inventory/v1"

// Inventory is what the reports on many repositories say together: which apps there
// are, what they ask for, and which apps ask for a scope. Whatever is in it is of a
// report, whose file it names: programs of the same name in two reports are two apps.
type Inventory struct {
	// Schema is always "chatscopelint/inventory/v1".
	Schema string `json:"schema"`
	// Reports are the reports that were taken in, by file.
	Reports []InventoryReport `json:"reports"`
	// Apps are the programs that have to do with the Chat API: those of the highest
	// class of scope first, then by id and file.
	Apps []App `json:"apps"`
	// Scopes are all scopes that apps ask for or lack, with these apps; those of the
	// highest class first.
	Scopes []InventoryScope `json:"scopes"`
	// Classes count the apps by the highest class of what they ask for.
	Classes []ClassCount `json:"classes"`
	// Principals count the apps by whom they act as. One that acts as several counts
	// for each.
	Principals []PrincipalCount `json:"principals"`
}

// InventoryReport is a report that was taken in.
type InventoryReport struct {
	// File is its name.
	File string `json:"file"`
	// Tool is what wrote it.
	Tool Tool `json:"tool"`
	// ScopeTable is the table that judged the code.
	ScopeTable ScopeTable `json:"scope_table"`
	// Programs is how many it has, those without anything of the Chat API included.
	Programs int `json:"programs"`
	// Apps is how many of them are in the inventory.
	Apps int `json:"apps"`
	// Findings count all its findings.
	Findings Tally `json:"findings"`
	// Coverage counts what was judged.
	Coverage Coverage `json:"coverage"`
	// Skipped lists what was not analysed: there may be more than the inventory has.
	Skipped []Skipped `json:"skipped"`
}

// App is a program that has to do with the Chat API.
type App struct {
	// ID is that of the program.
	ID string `json:"id"`
	// File is the name of the report that has it.
	File string `json:"file"`
	// Main is false for library packages.
	Main bool `json:"main"`
	// ScopeTable is the revision of the table that judged it.
	ScopeTable string `json:"scope_table"`
	// Principals are those that it acts as.
	Principals []Principal `json:"principals"`
	// Credentials are the kinds of its credentials.
	Credentials []Kind `json:"credentials"`
	// Requested are the scopes that it can ask for, by class, the highest first.
	Requested []ClassScopes `json:"requested"`
	// RequestedKnown is false when part of that cannot be known.
	RequestedKnown bool `json:"requested_known"`
	// OverRequested are scopes that no call needs, or that a narrower one can replace.
	OverRequested []string `json:"over_requested"`
	// Missing are scopes that calls lack.
	Missing []string `json:"missing"`
	// Calls is the number of its calls.
	Calls int `json:"calls"`
	// Unresolved is how many of them have a credential that is not known.
	Unresolved int `json:"unresolved"`
	// Findings count those about its calls, credentials and handlers.
	Findings Tally `json:"findings"`
}

// ClassScopes are scopes of one class.
type ClassScopes struct {
	// Class is Google's class of them.
	Class Class `json:"class"`
	// Scopes are full URIs.
	Scopes []string `json:"scopes"`
}

// InventoryScope is a scope with the apps that ask for it or lack it.
type InventoryScope struct {
	// Scope is a full URI.
	Scope string `json:"scope"`
	// Class is Google's class of it: the highest, where tables of different revisions differ.
	Class Class `json:"class"`
	// Apps are those that ask for it or lack it.
	Apps []ScopeApp `json:"apps"`
}

// ScopeApp is an app that asks for a scope or lacks it.
type ScopeApp struct {
	// ID is that of the program.
	ID string `json:"id"`
	// File is the name of the report that has it.
	File string `json:"file"`
	// Principals are those that the credentials act as which ask for it or lack it.
	Principals []Principal `json:"principals"`
	// Verdicts are those of these credentials.
	Verdicts []Verdict `json:"verdicts"`
	// ReplacedBy are narrower scopes that serve all the calls that it is used for.
	ReplacedBy []string `json:"replaced_by"`
}

// ClassCount counts apps by class.
type ClassCount struct {
	// Class is the highest class of what they ask for; empty where they ask for nothing.
	Class Class `json:"class"`
	// Apps is how many there are.
	Apps int `json:"apps"`
}

// PrincipalCount counts apps by principal.
type PrincipalCount struct {
	// Principal is whom they act as.
	Principal Principal `json:"principal"`
	// Apps is how many there are.
	Apps int `json:"apps"`
}

// Finish puts all in order and counts it. It is called when the last report was
// added.
func (inv *Inventory) Finish() {
	inv.Schema = InventorySchemaName
	slices.SortFunc(inv.Reports, func(a, b InventoryReport) int { return cmp.Compare(a.File, b.File) })
	slices.SortFunc(inv.Apps, func(a, b App) int {
		return cmp.Or(cmp.Compare(b.class().rank(), a.class().rank()), cmp.Compare(a.ID, b.ID), cmp.Compare(a.File, b.File))
	})
	slices.SortFunc(inv.Scopes, func(a, b InventoryScope) int {
		return cmp.Or(cmp.Compare(b.Class.rank(), a.Class.rank()), cmp.Compare(a.Scope, b.Scope))
	})
	for i := range inv.Scopes {
		slices.SortFunc(inv.Scopes[i].Apps, func(a, b ScopeApp) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.File, b.File)) })
	}
	inv.Classes, inv.Principals = nil, nil
	for _, class := range append(slices.Clone(classOrder), "") {
		n := 0
		for _, app := range inv.Apps {
			if app.class() == class {
				n++
			}
		}
		if n > 0 {
			inv.Classes = append(inv.Classes, ClassCount{class, n})
		}
	}
	for _, principal := range principalOrder {
		n := 0
		for _, app := range inv.Apps {
			if slices.Contains(app.Principals, principal) {
				n++
			}
		}
		if n > 0 {
			inv.Principals = append(inv.Principals, PrincipalCount{principal, n})
		}
	}
}

// principalOrder has the principals that a credential may act as.
var principalOrder = []Principal{PrincipalApp, PrincipalAppAdminApproved, PrincipalUser, PrincipalUnknown}

// class is the highest class of what the app asks for, "" where it asks for nothing.
func (a App) class() Class {
	if len(a.Requested) == 0 {
		return ""
	}
	return a.Requested[0].Class
}
