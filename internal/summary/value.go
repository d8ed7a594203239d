package summary

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A Ref names a Value by its index in Func.Values.
type Ref int32

// None is the Ref of what cannot matter: nil, numbers, errors.
const None Ref = -1

// A Value is where something that a function handles comes from.
type Value struct {
	Op       Op
	Args     []Ref
	Index    int     // Param, Free: which; Result: the call's index in Func.Calls
	Result   int     // Result: which of the call's results
	Text     string  // by Op, see there
	Guards   []Guard // Merge: by argument, the condition for it; On is None where there is none
	Type     string  // New, Box, Unbox, Result: the type, in the form of Method.Type; Element: Received where it is taken out of a channel
	Point    Point   // Append, and Element of a channel: where it is done in the flow of the function
	Position model.Position
}

// A Guard is a condition that can be told where a constant is handed over: that
// On is Text, or is not. A bool's text is "true" or "false".
type Guard struct {
	On   Ref
	Text string
	Zero string // what On is where nothing sets it
	// Nil is set where On must be nil, or must not; Text says nothing then. Where
	// On was loaded from Addr, it may be nil too until something is stored there;
	// Point is where it is asked.
	Nil bool
	// Len is set where On is a list, or a text, that must be empty, or must not.
	Len   bool
	Addr  Ref
	Point Point
	Want  bool // whether On must be Text, or must not
}

// NoGuard is no condition.
var NoGuard = Guard{On: None, Addr: None}

// Op is the kind of a Value.
type Op int

const (
	// OpParam is a parameter, Index which.
	OpParam Op = iota
	// OpFree is a captured variable, Index which.
	OpFree
	// OpConst is a constant: Text its value, Type "string", "bool" or "nil", Number
	// for one of an enumeration, or FileText for what stands in a file that is
	// embedded, with the file's name in Args[0].
	OpConst
	// OpGlobal is the address of the package variable Text ("import/path.Name").
	OpGlobal
	// OpFunction is the function whose ID is Text; with Args a closure over them.
	OpFunction
	// OpNew is what is made here: the address of a variable, a struct, an
	// array, a map or a channel of the type Type. Index is the length of an
	// array, or -1.
	OpNew
	// OpField is the address of field Text of what Args[0] points to, and the
	// field itself of a struct value.
	OpField
	// OpElement is the address of an element of Args[0]; Text is "[3]" or
	// `["key"]` for a constant index, AnyElement for an unknown one. With
	// Args[1] that is the key, which a caller may fix.
	OpElement
	// OpLoad is what lies at the address Args[0].
	OpLoad
	// OpMerge is any of Args.
	OpMerge
	// OpBox is Args[0] held in an interface, with Type its concrete type.
	OpBox
	// OpUnbox is what the interface value Args[0] holds if its type is Type.
	OpUnbox
	// OpAppend is the slice Args[0] followed by the elements of the slice Args[1].
	OpAppend
	// OpDefault is the list Args[0], which takes the place of Args[1] where that is
	// empty; without Args[1] of something else, where nobody knows.
	OpDefault
	// OpPart is a slice of some of the elements of Args[0]: Text is "low:high",
	// each left out where the slice expression does, or "" where it is not known.
	OpPart
	// OpResult is result Result of call Index. Its type is left out where the
	// callee is of the package itself, or of a library that is known.
	OpResult
	// OpFold is a pure operation on strings, Text its name.
	OpFold
	// OpUnknown is what the engine cannot follow; Text says why. With Args[0] it is
	// what stands in the file of that name; with a Type besides it is of that type
	// and brings the credential Args[0], as does all that it leads to.
	OpUnknown
)

// AnyElement is the Text of an OpElement whose index is not known.
const AnyElement = "[]"

// FileText is the Type of the OpConst that is the text of an embedded file.
const FileText = "file"

// Number is the Type of the OpConst that is one of an enumeration.
const Number = "number"

// Received is the Type of the OpElement that is taken out of a channel.
const Received = "received"

// KeyElement is the Text of the OpElement that stands for a map's keys.
const KeyElement = "[key]"

// KeyElementOf is the Text of the OpElement under a constant key. Brackets in a
// key would end the segment.
func KeyElementOf(key string) string {
	return "[" + strings.NewReplacer("[", "(", "]", ")").Replace(key) + "]"
}
