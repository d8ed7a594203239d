package known

import (
	"regexp"
	"strings"
)

// quiet are packages of the standard library that call none of the functions
// within what they are given, beyond formatting, and keep none of it.
var quiet = map[string]bool{
	"fmt": true, "log": true, "log/slog": true, "errors": true, "strings": true, "bytes": true, "strconv": true,
	"encoding/json": true, "encoding/csv": true, "encoding/base64": true, "encoding/xml": true, "os": true, "io": true, "bufio": true,
}

// Quiet reports whether the functions of a package do nothing with their
// arguments that matters, but for those that fill a variable.
func Quiet(importPath string) bool { return quiet[importPath] }

// Holds reports whether a package of the standard library holds values for
// somebody to take out again.
func Holds(importPath string) bool {
	switch importPath {
	case "sync", "sync/atomic", "container/list", "container/ring", "context", "reflect", "unique", "weak", "cmp", "slices", "maps", "iter":
		return true
	}
	return false
}

// Closes reports whether the struct types of a package are of the standard
// library and can hold nothing that matters.
func Closes(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	switch importPath {
	case "net/http", "net/http/httputil", "net/url", "os/exec", "crypto/tls", "log", "log/slog", "bytes", "strings", "encoding/json", "text/template", "html/template", "flag", "testing", "embed", "main", "command-line-arguments":
		return false
	}
	return standard[first] && !Holds(importPath)
}

// Standard reports whether the package is of the standard library.
func Standard(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return standard[first] || Holds(importPath) || first == "testing" || first == "syscall" || first == "plugin"
}

// standard are the first elements of the standard library's import paths whose
// struct types were looked at.
var standard = map[string]bool{
	"archive": true, "bufio": true, "bytes": true, "compress": true, "crypto": true, "database": true, "embed": true,
	"encoding": true, "errors": true, "expvar": true, "fmt": true, "go": true, "hash": true, "html": true, "image": true,
	"io": true, "log": true, "math": true, "mime": true, "net": true, "os": true, "path": true, "regexp": true, "runtime": true,
	"sort": true, "strconv": true, "strings": true, "text": true, "time": true, "unicode": true,
}

// InGoroot reports whether an import path is one of the Go distribution's, also
// where nothing is known of the package.
func InGoroot(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return Standard(importPath) || otherGoroot[first]
}

// otherGoroot are the first elements of import paths of Go 1.26 that Standard
// does not know.
var otherGoroot = map[string]bool{
	"builtin": true, "cmd": true, "container": true, "debug": true, "flag": true, "index": true, "internal": true,
	"structs": true, "unsafe": true, "vendor": true,
}

// ReadsSetting reports whether the function returns the setting that its first
// argument names.
func ReadsSetting(id string) bool { return settings[id] }

var settings = map[string]bool{"os.Getenv": true, "os.LookupEnv": true, "flag.String": true}

// Derives reports whether what a function out of view returns or fills may be a
// token, or something on the way to one, that is made of what it is given: it
// reads, decodes, encodes or signs.
func Derives(id string) bool { return derives.MatchString(id[strings.LastIndex(id, ".")+1:]) }

var derives = regexp.MustCompile(`(?i)readall|unmarshal|decode|encode|sign|claims|serialize|compact|token`)

// Keeps reports whether a quiet package puts a token away: to keep one is not
// to use it.
func Keeps(importPath string) bool {
	switch importPath {
	case "encoding/json", "os", "io", "bufio":
		return true
	}
	return false
}

// MessageMethods is the form in summary.Call.Params of a parameter that is a
// message of protocol buffers: proto.Unmarshal and proto.Merge fill one.
const MessageMethods = "ProtoReflect"

// Fills reports whether a function of this name writes what it reads or parses
// into a value of any type that it is given.
func Fills(name string) bool { return fills.MatchString(name) }

var fills = regexp.MustCompile(`(?i)unmarshal|decode|scan|parse|process|load|read|bind|populate|fill|merge|var$|into|execute`)
