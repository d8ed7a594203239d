package appsscript

import (
	"os"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// write lays the files of a txtar archive out in a new folder.
func write(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	files, err := txtar.FS(txtar.Parse([]byte(archive)))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	return dir
}

// read reads the one project of an archive.
func read(t *testing.T, archive string) (model.Program, []Skipped, bool) {
	t.Helper()
	found, err := Find(Config{Dir: write(t, archive), Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Projects) != 1 {
		t.Fatalf("there are %d projects", len(found.Projects))
	}
	return found.Projects[0].Read(scopemap.Default())
}
