// Package summary holds what functions do with clients, credentials and scope
// lists, in a small language that has left SSA behind. Summaries extracted from
// source and summaries written by hand for libraries are the same language, so
// that the solver links both alike.
package summary

import (
	"cmp"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A Package is the summary of one package.
type Package struct {
	Path    string     // import path
	Name    string     // package name, "main" for a command
	Imports []string   // import paths of its direct imports, sorted
	Funcs   []*Func    // in the order of their IDs
	Methods []Method   // the method sets of its types, ordered by type and name
	JSON    []JSONType // the struct types that are written as JSON, by type
	// NamesHost is set when a text in its source names the Chat API's host.
	NamesHost bool
	Blame     BlameRule // whether findings may stand in it
	// Unseen is set when what calls its functions need not be in view: it has files
	// for other builds, assembly, C code, or functions that others link to by name.
	Unseen    bool
	Generated []string // its files that are marked as generated, in the form of model.Position.File
	// Light is the size of the source, in bytes, of a package that is in view only
	// because values may be handed through it; else 0.
	Light int64
	// ForTest is set where it was built for a test, with the test's files.
	ForTest bool
	Secrets []Secret // in the order in which they stand
	Texts   []Text   // constants that are written out, in the order in which they stand
	// NamesScope is set when a text or a tag in its source is "scope", or names
	// tokeninfo: it may look at what was granted.
	NamesScope bool
	// Configurations are its variables that are the configuration of a credential,
	// by name.
	Configurations []Variable

	// Impersonates is set when the Chat client that it imports is of a version
	// that heeds option.ImpersonateCredentials.
	Impersonates bool
	// Clients are the clients that it imports, or that it is, and what they ask
	// for by default, ordered by package.
	Clients []Client
}

// A Secret is a text in the source that has the key or the token of an incoming
// webhook. Its characters are not kept.
type Secret struct {
	Position model.Position
	Func     string // ID of the function that holds it, "" where it stands in none
}

// A Variable is a package variable, its type in the form of Method.Type and where
// its value stands.
type Variable struct {
	Name     string // "import/path.Name"
	Type     string
	Position model.Position
}

// A Text is a constant and where its literal stands.
type Text struct {
	Text     string
	Position model.Position
}

// A Client is a client of an API, and the scopes that it asks for when it is
// given none: full URIs, sorted.
type Client struct {
	Package string
	Scopes  []string
}

// ComparePackages orders packages by import path.
func ComparePackages(a, b *Package) int { return cmp.Compare(a.Path, b.Path) }

// A BlameRule says whether findings may stand in a package.
type BlameRule int

const (
	// Blamed is code of the module under analysis.
	Blamed BlameRule = iota
	// EffectsOnly is code of a dependency or vendored code: what it does
	// counts, but no finding stands in it.
	EffectsOnly
)

// A Method says which function a method call on a value of a concrete type
// runs. Type has the form of types.TypeString with full package paths and
// without type arguments ("*example.com/app.Bot").
type Method struct {
	Type string
	Name string
	Func string // the function's ID
}

// A JSONType says how the fields of a struct type are named in JSON.
type JSONType struct {
	Type   string // in the form of Method.Type
	Fields []JSONField
}

// A JSONField is a field, its name in JSON and its type, without the star of a
// pointer. Field is a path where the struct has it of one that it embeds.
type JSONField struct{ Field, Name, Type string }

// A Func is the summary of one function.
//
// Its body is a set of equations, not a sequence: a Value is whatever its
// equation allows in any order of events, and a Store counts wherever it
// stands. That is what a pointer shared by a credential and a later
// assignment to its configuration needs.
type Func struct {
	// ID names the function as go/ssa does, without type arguments:
	// "example.com/app.main", "(*example.com/app.Bot).Send",
	// "example.com/app.main$1".
	ID        string
	Package   string // import path of the package that holds it
	Position  model.Position
	Exported  bool // callable by other packages: exported, and not in a main package
	Synthetic bool // a wrapper that the compiler makes: it has no place of its own

	Params     []Param
	TypeParams []string // names of its type parameters
	Frees      int      // captured variables
	// NamesEvent is set when it compares something with the name of a kind of
	// Chat event, or has a table under such names.
	NamesEvent bool
	// Mentions are the IDs of functions that it names as values besides those in
	// Values: of method values and method expressions, the methods.
	Mentions []string
	// Compared are the texts that it compares with others.
	Compared []Ref

	// Dominators holds for each basic block the one that immediately
	// dominates it, -1 for the first.
	Dominators []int

	Values  []Value
	Stores  []Store
	Calls   []Call
	Effects []Effect
	Results [][]Ref // what each result may be
}

// A Param is a parameter; a method's receiver is the first.
type Param struct {
	Name string
	Type string // as Method.Type; "" where nothing that matters fits in it
	Open bool   // other packages can make values of the type with contents of their own
}

// A Store puts Value into the place that Addr names.
type Store struct {
	Addr Ref
	Val  Ref
	Copy bool // Val is a struct or an array, copied field by field
	// Except are fields of a copied struct that get another value before
	// anything can read them.
	Except []string
	// Maybe is set when the function can go past the store. Given is then the
	// value that the store depends on being set (not nil, not empty), or None.
	Maybe bool
	Given Ref
	// Some is set where a loop puts some of the elements that it goes over there,
	// and which is not known.
	Some  bool
	Guard Guard // the condition for the store; On is None where there is none
	Point Point // where it stands in the flow of the function
}

// A Point is a place in the flow of a function.
type Point struct {
	Block int // the basic block, see Func.Dominators
	Index int // of the instruction in the block
}

// CallKind says how the callee is named.
type CallKind int

const (
	// Static names the callee by its ID.
	Static CallKind = iota
	// Dynamic calls the function value Fn.
	Dynamic
	// Invoke calls the method named Callee of whatever Fn holds.
	Invoke
)

// A Call is one call expression.
type Call struct {
	Kind     CallKind
	Callee   string // function ID, or method name for Invoke
	Method   string // Invoke: the method's ID, where it is of an interface that another package declares
	Fn       Ref
	Args     []Ref          // a static method's receiver is the first
	Position model.Position // where the function or method is named
	Point    Point          // where it stands in the flow of the function
	Maybe    bool           // the function can go past it
	Later    bool           // by go or defer: when it runs is not known
	Go       bool           // by go
	Loop     bool           // in a loop
	Guards   []Guard        // conditions without which it is not made
	Dead     bool           // it stands behind a comparison of constants that fails
	TypeArgs []string       // of a call of a generic function, as Method.Type
	// Each is the argument that is an element of what a loop goes over, or -1:
	// then the call is made once with each element.
	Each     int
	Params   []string // for a callee out of view: per argument, see ParamKind
	NResults int
}

// The forms of Call.Params, one an argument.
const (
	// ParamPlain is a parameter of a concrete type.
	ParamPlain = ""
	// ParamAny is a parameter of type any.
	ParamAny = "any"
	// ParamPointer is a pointer to a variable of a basic type or to a
	// slice or map of them: the callee may put a value there.
	ParamPointer = "*"
	// ParamList begins the kind of a list of values of an interface type.
	ParamList = "[]"
	// Anything else is a comma-separated list of the methods that the
	// parameter's interface type has.
)

// Before reports whether a has been passed whenever b is reached.
func (f *Func) Before(a, b Point) bool {
	if a.Block == b.Block {
		return a.Index < b.Index
	}
	for block := b.Block; block >= 0; {
		if block = f.Dominators[block]; block == a.Block {
			return true
		}
	}
	return false
}

// An Effect is what a hand-written summary does to the world.
type Effect struct {
	Kind EffectKind
	Args []Ref
}

// EffectKind names an effect.
type EffectKind string

const (
	// Send sends the call that Args[0] builds; Args[1] holds its call options.
	Send EffectKind = "send"
	// Set sets the parameter named by the constant Args[1] of the call Args[0]
	// to Args[2].
	Set EffectKind = "set"
	// AskConsent makes the consent URL of the oauth2 configuration Args[0].
	AskConsent EffectKind = "consent"
	// UseElsewhere hands the credential in Args[0] to another Google API,
	// whose name is the constant Args[1].
	UseElsewhere EffectKind = "elsewhere"
	// SendRaw sends the plain HTTP request Args[1] with the client or transport
	// Args[0].
	SendRaw EffectKind = "raw"
	// AddHeader puts something into the context Args[0] that calls send along.
	AddHeader EffectKind = "header"
)
