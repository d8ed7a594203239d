package consent_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/consent"
)

func Test(t *testing.T) { analyzertest.Run(t, consent.Analyzer) }
