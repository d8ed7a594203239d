package audit_test

import "testing"

// TestToldKeyFiles audits programs with a configuration that says of which type
// their key files are.
func TestToldKeyFiles(t *testing.T) { comparePrograms(t, "testdata/told/keyfiles", 12) }

// TestToldFunctions audits programs with a configuration that says what functions
// do whose source is not in view.
func TestToldFunctions(t *testing.T) { comparePrograms(t, "testdata/told/gateway", 15) }
