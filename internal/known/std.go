package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// stdRows are functions of the standard library that hand on what they get.
var stdRows = map[string]row{
	// func Sprintf(format string, a ...any) string
	"fmt.Sprintf": returns(folded(FoldSprintf, param(0), param(1))),
	// func Sprint(a ...any) string
	"fmt.Sprint": returns(folded(FoldSprint, param(0))),
	// func Cut(s, sep string) (before, after string, found bool)
	"strings.Cut": returns(folded(FoldBefore, param(0), param(1)), folded(FoldAfter, param(0), param(1))),

	// func (f FS) ReadFile(name string) ([]byte, error)
	"(embed.FS).ReadFile": returns(loaded(element(param(0), summary.AnyElement, param(1)))),
	// func ReadFile(name string) ([]byte, error)
	"os.ReadFile":        returns(contents("what os.ReadFile returns is not known", param(0))),
	"io/ioutil.ReadFile": returns(contents("what ioutil.ReadFile returns is not known", param(0))),
	// func (r *Root) ReadFile(name string) ([]byte, error)
	"(*os.Root).ReadFile": returns(contents("what (*os.Root).ReadFile returns is not known", param(1))),

	// func OnceFunc(f func()) func()
	"sync.OnceFunc": returns(param(0)),
	// func OnceValue[T any](f func() T) func() T
	"sync.OnceValue": returns(param(0)),
	// func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2)
	"sync.OnceValues": returns(param(0)),

	// Store, Load, Swap and CompareAndSwap of Pointer[T] and Value.
	"(*sync/atomic.Pointer).Store":          holding(param(1)),
	"(*sync/atomic.Pointer).Load":           returns(held),
	"(*sync/atomic.Pointer).Swap":           holding(param(1), held),
	"(*sync/atomic.Pointer).CompareAndSwap": holding(param(2)),
	"(*sync/atomic.Value).Store":            holding(param(1)),
	"(*sync/atomic.Value).Load":             returns(held),
	"(*sync/atomic.Value).Swap":             holding(param(1), held),
	"(*sync/atomic.Value).CompareAndSwap":   holding(param(2)),
}

// ContextValue is the ID of context.Context's Value. A value that is put into a
// context is found again under its key, whichever context carries it.
const ContextValue = "(context.Context).Value"

var contextRows = map[string]row{
	// func WithValue(parent Context, key, val any) Context
	"context.WithValue": {results: []expr{param(0)}, stores: []slotOf{{atKey(param(1)), set("", param(2))}}},
	// func (Context) Value(key any) any
	ContextValue: returns(loaded(atKey(param(1)))),
}

// ContextValues is the global that holds what contexts carry.
const ContextValues = "context.values"

// atKey is the address of what contexts carry under a key.
func atKey(key expr) expr {
	values := func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpGlobal, Text: ContextValues})
	}
	return element(values, summary.AnyElement, key)
}

// held is what the receiver holds.
var held = field(param(0), SlotValue)

// holding is the row of a method that puts a value into its receiver.
func holding(value expr, results ...expr) row {
	r := returns(results...)
	r.stores = []slotOf{{param(0), slot{name: SlotValue, value: value, weak: true}}}
	return r
}
