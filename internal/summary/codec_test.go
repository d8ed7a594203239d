package summary_test

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A filler fills values so that no two have the same contents.
type filler struct{ n int64 }

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.String:
		v.SetString(fmt.Sprint("text ", f.n))
	case reflect.Bool:
		v.SetBool(true)
	default:
		v.SetInt(f.n % 5000)
	}
}

// filled are packages in which every field of every type has something.
func filled() []*summary.Package {
	var pkgs []*summary.Package
	new(filler).fill(reflect.ValueOf(&pkgs).Elem())
	return pkgs
}

// TestRoundTrip encodes every field of every type, and each of them alone.
func TestRoundTrip(t *testing.T) {
	roundTrip(t, filled())
	roundTrip(t, nil)
	roundTrip(t, []*summary.Package{{}})
	pkgs := filled()
	fields := 0
	eachField(reflect.ValueOf(pkgs), func(field reflect.Value) {
		fields++
		was := reflect.New(field.Type()).Elem()
		was.Set(field)
		field.SetZero()
		roundTrip(t, pkgs)
		field.Set(was)
	})
	if fields < 500 {
		t.Errorf("there are %d fields", fields)
	}
}

// eachField hands over every field of what a value is made of.
func eachField(v reflect.Value, f func(field reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		eachField(v.Elem(), f)
	case reflect.Struct:
		for i := range v.NumField() {
			f(v.Field(i))
			eachField(v.Field(i), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachField(v.Index(i), f)
		}
	}
}

func roundTrip(t *testing.T, pkgs []*summary.Package) {
	t.Helper()
	data := summary.Encode(pkgs)
	got, err := summary.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, pkgs) && len(got)+len(pkgs) > 0 {
		t.Fatalf("decoded are\n%+v\nnot\n%+v", got, pkgs)
	}
	if !bytes.Equal(summary.Encode(got), data) {
		t.Fatal("what was decoded is encoded otherwise")
	}
}

// TestDecodeRefuses hands over what Encode does not write.
func TestDecodeRefuses(t *testing.T) {
	data := summary.Encode(filled())
	for name, wrong := range map[string][]byte{
		"nothing": nil, "another form": []byte("vetx"), "more": append(bytes.Clone(data), 0), "twice": append(bytes.Clone(data), data...),
		"another version": append([]byte("summaries 1\n"), data[len(head(data)):]...),
	} {
		if _, err := summary.Decode(wrong); err == nil {
			t.Errorf("%s is decoded", name)
		}
	}
	for n := range data {
		if _, err := summary.Decode(data[:n]); err == nil {
			t.Fatalf("the first %d bytes of %d are decoded", n, len(data))
		}
	}
}

// head is what the form begins with.
func head(data []byte) []byte { return data[:bytes.IndexByte(data, '\n')+1] }

// TestInflated decodes files that claim to hold much: little room is taken.
func TestInflated(t *testing.T) {
	for name, plain := range map[string][]byte{
		"zeros":         make([]byte, 64<<20),
		"many packages": append([]byte{0xff, 0xff, 0xff, 0x1f}, make([]byte, 64<<20)...),
		// One package whose one field is a list of so many functions.
		"many functions": append([]byte{1, 1 << 3, 0xff, 0xff, 0xff, 0x1f}, bytes.Repeat([]byte{1, 0}, 32<<20)...),
		"ones":           bytes.Repeat([]byte{1}, 64<<20),
	} {
		data := pack(t, plain)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := summary.Decode(data)
		runtime.ReadMemStats(&after)
		if taken := after.TotalAlloc - before.TotalAlloc; err == nil || taken > 1000*uint64(len(data)) {
			t.Errorf("%s: %d bytes take %d (%v)", name, len(data), taken, err)
		}
	}
}

var dictionary = sync.OnceValues(func() ([]byte, error) { return os.ReadFile("dictionary.txt") })

// pack is bytes in the form of summaries, as if they were some.
func pack(t testing.TB, plain []byte) []byte {
	t.Helper()
	dictionary, err := dictionary()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	out.Write(head(summary.Encode(nil)))
	w, err := flate.NewWriterDict(&out, flate.DefaultCompression, dictionary)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// unpack is what stands behind the compression.
func unpack(t testing.TB, data []byte) []byte {
	t.Helper()
	dictionary, err := dictionary()
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(flate.NewReaderDict(bytes.NewReader(data[len(head(data)):]), dictionary))
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// TestDictionary holds no line twice: that would be of no use.
func TestDictionary(t *testing.T) {
	text, err := os.ReadFile("dictionary.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for line := range strings.Lines(string(text)) {
		if seen[line] {
			t.Errorf("%s stands there twice", line)
		}
		seen[line] = true
	}
}

// FuzzDecode decodes anything behind the compression, which random bytes do not
// get past. It never panics; what it takes for summaries is encoded and decoded to
// the same again.
func FuzzDecode(f *testing.F) {
	f.Add(unpack(f, summary.Encode(filled())))
	f.Add(unpack(f, summary.Encode([]*summary.Package{{Path: "example.com/x", Name: "x", Funcs: []*summary.Func{{ID: "example.com/x.F"}}}})))
	f.Add([]byte("\x011\x00\r000000000000")) // a text as long as what is left with its own length
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, plain []byte) {
		pkgs, err := summary.Decode(pack(t, plain))
		if err == nil {
			again, err := summary.Decode(summary.Encode(pkgs))
			if err != nil || !reflect.DeepEqual(again, pkgs) {
				t.Errorf("%+v becomes %+v (%v)", pkgs, again, err)
			}
		}
		_, _ = summary.Decode(plain)
		_, _ = summary.Decode(append(head(summary.Encode(nil)), plain...))
	})
}
