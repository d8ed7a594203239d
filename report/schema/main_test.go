package main

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestFresh fails when the committed schema is not what the types say.
func TestFresh(t *testing.T) {
	t.Chdir("..")
	got, err := generate(".")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != report.JSONSchema() {
		t.Error("report.schema.json is stale: run go generate ./report")
	}
}
