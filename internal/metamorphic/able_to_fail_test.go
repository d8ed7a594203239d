package metamorphic

import (
	"go/ast"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// unfaithful are rewrites that do change what a program means. The floor is on
// how many programs the comparison must notice it: on those where it does not,
// the scope is one that other code sets aside.
var unfaithful = []Rewrite{
	{Name: "drops a scope", Floor: 20, rewrite: dropScope},
	{Name: "asks for another scope", Floor: 60, rewrite: swapScope},
}

// TestAbleToFail makes sure that the comparison notices a change of meaning.
func TestAbleToFail(t *testing.T) {
	trimPaths(t)
	programs, err := Load(t.Context(), corpus)
	if err != nil {
		t.Fatal(err)
	}
	unchanged := run(t.Context(), t, corpus)
	for _, rewrite := range unfaithful {
		t.Run(rewrite.Name, func(t *testing.T) {
			dir := t.TempDir()
			changed := write(t, rewrite, programs, dir)
			// What no longer builds, as an import has lost its use, is not judged.
			r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
			if err != nil {
				t.Fatal(err)
			}
			noticed := 0
			for _, program := range changed {
				if len(Differences(Normal(unchanged, program, false), Normal(r, program, false))) > 0 {
					noticed++
				} else {
					t.Logf("not noticed in %s", program)
				}
			}
			t.Logf("noticed in %d of %d programs", noticed, len(changed))
			if noticed < rewrite.Floor {
				t.Errorf("it was noticed in %d of %d programs, want %d", noticed, len(changed), rewrite.Floor)
			}
		})
	}
}

// dropScope leaves the last of several scopes out, where they stand side by
// side.
func dropScope(d *Draft) {
	for _, f := range d.files() {
		drop := func(list []ast.Expr) {
			if n := len(list); n >= 2 && isScope(f.pkg.Info.Types[list[n-1]]) && isScope(f.pkg.Info.Types[list[n-2]]) {
				d.replace(f, list[n-2].End(), list[n-1].End(), "")
			}
		}
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CompositeLit:
				drop(n.Elts)
			case *ast.CallExpr:
				drop(n.Args)
			}
			return true
		})
	}
}

// swapScope asks for a scope that no call needs in the place of every scope.
func swapScope(d *Draft) {
	for _, at := range d.sites() {
		if isScope(at.file.pkg.Info.Types[at.expr]) {
			other := `"https://www.googleapis.com/auth/chat.users.readstate"`
			if sel, ok := at.expr.(*ast.SelectorExpr); ok && at.file.text(sel.X) == "chat" {
				other = "chat.ChatUsersReadstateScope" // the import must stay in use
			}
			d.replace(at.file, at.expr.Pos(), at.expr.End(), other)
		}
	}
}
