package summary

import (
	"encoding/binary"
	"math/bits"
	"reflect"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

type decoder struct {
	in    []byte
	texts []string
	line  int  // of the last position
	room  int  // the bytes that may still be made of it
	bad   bool // what is left is no summary
}

// fail leaves what is left unread.
func (d *decoder) fail() { d.bad, d.in = true, nil }

// number reads a number that is at most limit.
func (d *decoder) number(limit uint64) uint64 {
	n, size := binary.Uvarint(d.in)
	if size <= 0 || n > limit {
		d.fail()
		return 0
	}
	d.in = d.in[size:]
	return n
}

func (d *decoder) signed() int64 {
	n, size := binary.Varint(d.in)
	if size <= 0 {
		d.fail()
		return 0
	}
	d.in = d.in[size:]
	return n
}

// take reports whether there is room for n values of a type, and takes it.
func (d *decoder) take(n int, t reflect.Type) bool {
	if size := max(1, int(t.Size())); n > d.room/size {
		d.fail()
		return false
	}
	d.room -= n * int(t.Size())
	return true
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if d.take(1, v.Type().Elem()) {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == positionType {
			v.Set(reflect.ValueOf(d.position()))
			return
		}
		d.fields(v)
	case reflect.Slice:
		// Each element takes a byte at least.
		n := int(d.number(uint64(len(d.in))))
		if d.bad || !d.take(n, v.Type().Elem()) {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := 0; i < n && !d.bad; i++ {
			d.value(v.Index(i))
		}
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.number(1) == 1)
	default:
		n := d.signed()
		if v.OverflowInt(n) {
			d.fail()
			return
		}
		v.SetInt(n)
	}
}

func (d *decoder) position() model.Position {
	p := model.Position{File: d.text()}
	p.Line = d.line + int(d.signed())
	p.Column = int(d.signed())
	d.line = p.Line
	return p
}

func (d *decoder) fields(v reflect.Value) {
	set := d.number(1<<v.NumField() - 1)
	for ; set != 0 && !d.bad; set &= set - 1 {
		f := v.Field(bits.TrailingZeros64(set))
		if f.Kind() == reflect.Bool {
			f.SetBool(true)
			continue
		}
		d.value(f)
	}
}

func (d *decoder) text() string {
	if n := d.number(uint64(len(d.texts))); n > 0 {
		return d.texts[n-1]
	}
	n := d.number(uint64(len(d.in)))
	if n > uint64(len(d.in)) { // now that it is read
		d.fail()
	}
	if d.bad {
		return ""
	}
	s := string(d.in[:n])
	d.in = d.in[n:]
	d.texts = append(d.texts, s)
	return s
}
