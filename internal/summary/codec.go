package summary

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// The form in which summaries go from one package's analysis to that of its
// importers: the same bytes for the same summaries, on every machine, and few of
// them. A struct is the set of its fields that are not zero, then these; a text
// stands there once; the lines of places are the distances between them; the
// whole is compressed.

// dictionary has what most summaries say, for the compression.
//
//go:embed dictionary.txt
var dictionary []byte

// version begins the form. It tells apart all forms that there have been: it
// changes with the types of this package and with the dictionary.
var version = sync.OnceValue(func() string {
	var form strings.Builder
	describe(&form, reflect.TypeFor[Package]())
	form.Write(dictionary)
	sum := sha256.Sum256([]byte(form.String()))
	return fmt.Sprintf("summaries %x\n", sum[:6])
})

// describe writes what a type is made of.
func describe(w *strings.Builder, t reflect.Type) {
	fmt.Fprintf(w, "%s %s\n", t, t.Kind())
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		describe(w, t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			fmt.Fprintf(w, "%s ", t.Field(i).Name)
			describe(w, t.Field(i).Type)
		}
	}
}

var positionType = reflect.TypeFor[model.Position]()

// What is read takes at most so much more room than what it is read from. Of the
// test programs none comes near to a third of any of these.
const (
	maxInflation = 32      // of compressed bytes, and of bytes in memory
	spare        = 1 << 16 // what even the smallest may take
	maxRoom      = 1 << 30 // what even the largest may not
)

// room is how much may be made of so many bytes.
func room(bytes int) int { return min(spare+maxInflation*bytes, maxRoom) }

// Encode writes packages in the order in which they stand.
func Encode(pkgs []*Package) []byte {
	e := encoder{texts: make(map[string]uint64)}
	e.value(reflect.ValueOf(pkgs))
	var out bytes.Buffer
	out.WriteString(version())
	// Neither the level nor a buffer in memory can fail.
	w, _ := flate.NewWriterDict(&out, flate.BestCompression, dictionary)
	_, _ = w.Write(e.out)
	_ = w.Close()
	return out.Bytes()
}

// Decode reads what [Encode] wrote. Anything else is an error.
func Decode(data []byte) (pkgs []*Package, err error) {
	packed, ok := bytes.CutPrefix(data, []byte(version()))
	if !ok {
		return nil, errors.New("these are no summaries, or those of another version")
	}
	in := bytes.NewReader(packed)
	plain, err := io.ReadAll(io.LimitReader(flate.NewReaderDict(in, dictionary), int64(room(len(packed)))))
	if err != nil {
		return nil, fmt.Errorf("the summaries cannot be read: %w", err)
	}
	d := decoder{in: plain, room: room(len(plain))}
	d.value(reflect.ValueOf(&pkgs).Elem())
	if d.bad || len(d.in) > 0 || in.Len() > 0 {
		return nil, errors.New("the summaries are not whole")
	}
	return pkgs, nil
}
