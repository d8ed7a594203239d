package summary

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"reflect"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

type encoder struct {
	out   []byte
	texts map[string]uint64 // their numbers, from 1
	line  int               // of the last position
}

func (e *encoder) number(n uint64) { e.out = binary.AppendUvarint(e.out, n) }

func (e *encoder) signed(n int64) { e.out = binary.AppendVarint(e.out, n) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		e.value(v.Elem())
	case reflect.Struct:
		if v.Type() == positionType {
			e.position(v.Interface().(model.Position))
			return
		}
		e.fields(v)
	case reflect.Slice:
		e.number(uint64(v.Len()))
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.String:
		e.text(v.String())
	case reflect.Bool:
		e.number(btoi(v.Bool()))
	case reflect.Int, reflect.Int32, reflect.Int64:
		e.signed(v.Int())
	default:
		panic(fmt.Sprintf("summaries have no form for a %s", v.Type())) // a test encodes every type
	}
}

func btoi(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// position writes where a place lies from the last one.
func (e *encoder) position(p model.Position) {
	e.text(p.File)
	e.signed(int64(p.Line - e.line))
	e.signed(int64(p.Column))
	e.line = p.Line
}

func (e *encoder) fields(v reflect.Value) {
	var set uint64
	for i := range v.NumField() {
		if !v.Field(i).IsZero() {
			set |= 1 << i
		}
	}
	e.number(set)
	for ; set != 0; set &= set - 1 {
		if f := v.Field(bits.TrailingZeros64(set)); f.Kind() != reflect.Bool {
			e.value(f)
		}
	}
}

// text writes a text's number, and the text itself the first time.
func (e *encoder) text(s string) {
	if n, ok := e.texts[s]; ok {
		e.number(n)
		return
	}
	e.texts[s] = uint64(len(e.texts)) + 1
	e.number(0)
	e.number(uint64(len(s)))
	e.out = append(e.out, s...)
}
