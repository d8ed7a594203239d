package drivertest

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/txtar"
)

// clientModule is the module of Google's clients. The one in testdata/client
// stands in for it: it is compiled in no time.
const clientModule = "google.golang.org/api"

// Write lays the files of an archive in the form of txtar out in a new folder. A
// module of them that requires google.golang.org/api and does not say where it lies
// gets a stand-in for it, which has some of the client of the Chat API.
func Write(t testing.TB, archive string) string {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	parsed := txtar.Parse([]byte(archive))
	for i, f := range parsed.Files {
		if path.Base(f.Name) == "go.mod" && bytes.Contains(f.Data, []byte(clientModule+" v")) && !bytes.Contains(f.Data, []byte("replace "+clientModule)) {
			client := filepath.Join(root, "internal", "drivertest", "testdata", "client")
			parsed.Files[i].Data = fmt.Appendf(slices.Clip(f.Data), "\nreplace %s => %q\n", clientModule, client)
		}
	}
	files, err := txtar.FS(parsed)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Edit replaces one text by another in a file, which must have it.
func Edit(t testing.TB, file, old, new string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte(old)) {
		t.Fatalf("%s has no %s", file, old)
	}
	if err := os.WriteFile(file, bytes.Replace(text, []byte(old), []byte(new), 1), 0o666); err != nil {
		t.Fatal(err)
	}
}
