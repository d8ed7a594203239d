package known

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// TestLookupFindsRows checks that Lookup knows every row, that no two tables
// have one for the same function, and that all that a summary names is in it.
func TestLookupFindsRows(t *testing.T) {
	seen := make(map[string]bool)
	for _, table := range tables {
		for id := range table {
			if seen[id] {
				t.Errorf("%s stands in two tables", id)
			}
			seen[id] = true
			// The number of arguments decides in families only.
			for nargs := range 6 {
				f, ok := Lookup(id, nargs)
				if !ok {
					t.Fatalf("%s is not known with %d arguments", id, nargs)
				}
				checkInRange(t, f)
			}
		}
	}
}

func TestFamiliesInRange(t *testing.T) {
	for _, id := range []string{
		optionPackage + ".WithHTTPClient",
		optionPackage + ".WithServiceAccountFile",
		restPackage + ".NewService",
		"(*" + restPackage + ".SpacesMessagesService).Create",
		"(*" + restPackage + ".SpacesListCall).Filter",
		"(*" + restPackage + ".SpacesListCall).Pages",
		"(*" + restPackage + ".SpacesListCall).Header",
		"google.golang.org/api/drive/v3.NewService",
	} {
		for nargs := 1; nargs < 6; nargs++ {
			f, ok := Lookup(id, nargs)
			if !ok {
				t.Fatalf("%s is not known with %d arguments", id, nargs)
			}
			checkInRange(t, f)
		}
	}
}

// checkInRange checks every Ref of a summary beside those within its values.
func checkInRange(t *testing.T, f *summary.Func) {
	t.Helper()
	checkRefs(t, f)
	var refs []summary.Ref
	for _, s := range f.Stores {
		refs = append(refs, s.Addr, s.Val)
		if s.Given != summary.None || s.Guard.On != summary.None {
			t.Errorf("%s: a store depends on a value", f.ID)
		}
	}
	for _, e := range f.Effects {
		refs = append(refs, e.Args...)
	}
	for _, c := range f.Calls {
		refs = append(refs, c.Fn)
	}
	for _, result := range f.Results {
		refs = append(refs, result...)
	}
	for _, ref := range refs {
		if ref < 0 || int(ref) >= len(f.Values) {
			t.Errorf("%s: there is no value %d", f.ID, ref)
		}
	}
}
