package solve

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// TestKeyTypes checks that every type that the configuration may give a key file
// says whose credential it holds.
func TestKeyTypes(t *testing.T) {
	for _, typ := range config.KeyTypes {
		if kind := fileTypes[typ].kind; kind != model.ServiceAccount && kind != model.User {
			t.Errorf("%s is %q", typ, kind)
		}
	}
}
