package summary

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"reflect"
)

// The form in which summaries go from one package's analysis to that of its
// importers: the same bytes for the same summaries, on every machine, and few of
// them. A struct is the set of its fields that are not zero, then these; a text
// stands there once; the whole is compressed.

// codecVersion begins the form. It changes with the types of this package.
const codecVersion = "summaries 2\n"

// Encode writes packages in the order in which they stand.
func Encode(pkgs []*Package) []byte {
	e := encoder{texts: make(map[string]uint64)}
	e.value(reflect.ValueOf(pkgs))
	var out bytes.Buffer
	out.WriteString(codecVersion)
	// Neither the level nor a buffer in memory can fail.
	w, _ := flate.NewWriter(&out, flate.DefaultCompression)
	_, _ = w.Write(e.out)
	_ = w.Close()
	return out.Bytes()
}

// Decode reads what [Encode] wrote. Anything else is an error.
func Decode(data []byte) (pkgs []*Package, err error) {
	packed, ok := bytes.CutPrefix(data, []byte(codecVersion))
	if !ok {
		return nil, errors.New("these are no summaries, or those of another version")
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("the summaries cannot be read: %w", err)
	}
	d := decoder{in: plain}
	d.value(reflect.ValueOf(&pkgs).Elem())
	if d.bad || len(d.in) > 0 {
		return nil, errors.New("the summaries are not whole")
	}
	return pkgs, nil
}

type encoder struct {
	out   []byte
	texts map[string]uint64 // their numbers, from 1
}

func (e *encoder) number(n uint64) { e.out = binary.AppendUvarint(e.out, n) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		e.value(v.Elem())
	case reflect.Struct:
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
		e.out = binary.AppendVarint(e.out, v.Int())
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

type decoder struct {
	in    []byte
	texts []string
	bad   bool // what is left is no summary
}

// number reads a number that is at most limit.
func (d *decoder) number(limit uint64) uint64 {
	n, size := binary.Uvarint(d.in)
	if size <= 0 || n > limit {
		d.bad, d.in = true, nil
		return 0
	}
	d.in = d.in[size:]
	return n
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(v.Elem())
	case reflect.Struct:
		d.fields(v)
	case reflect.Slice:
		// Each element takes a byte at least.
		n := int(d.number(uint64(len(d.in))))
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := 0; i < n && !d.bad; i++ {
			d.value(v.Index(i))
		}
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.number(1) == 1)
	default:
		n, size := binary.Varint(d.in)
		if size <= 0 || v.OverflowInt(n) {
			d.bad, d.in = true, nil
			return
		}
		d.in = d.in[size:]
		v.SetInt(n)
	}
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
	if d.bad {
		return ""
	}
	s := string(d.in[:n])
	d.in = d.in[n:]
	d.texts = append(d.texts, s)
	return s
}
