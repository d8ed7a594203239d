package golangci_test

import (
	"os"
	"strings"
	"testing"
)

// TestReadme holds .custom-gcl.yml, as README.md has it, against the module that
// golangci-lint is built from in the tests.
func TestReadme(t *testing.T) {
	mod, err := os.ReadFile("testdata/gcl/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	_, version, _ := strings.Cut(string(mod), "github.com/golangci/golangci-lint/v2 ")
	version, _, _ = strings.Cut(version, "\n")
	main, err := os.ReadFile("testdata/gcl/main.go")
	if err != nil {
		t.Fatal(err)
	}
	block := readmeBlock(t, "`.custom-gcl.yml`")
	if !strings.HasPrefix(block, "version: "+version+"\n") {
		t.Errorf("the tests build golangci-lint %s; README.md says\n%s", version, block)
	}
	const plugin = "github.com/chatscopelint/chatscopelint/analyzers/golangci"
	if !strings.Contains(block, "import: "+plugin+"\n") || !strings.Contains(string(main), `_ "`+plugin+`"`) {
		t.Errorf("the plugin is %s; README.md says\n%s", plugin, block)
	}
}

// readmeBlock is the block of YAML in README.md below the line that names the
// file.
func readmeBlock(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "in "+file)
	_, after, opened := strings.Cut(after, "```yaml\n")
	block, _, closed := strings.Cut(after, "```\n")
	if !found || !opened || !closed {
		t.Fatalf("README.md has no block for %s", file)
	}
	return block
}
