package credtype_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/credtype"
)

func Test(t *testing.T) { analyzertest.Run(t, credtype.Analyzer) }
