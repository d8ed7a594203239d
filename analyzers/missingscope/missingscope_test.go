package missingscope_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/missingscope"
)

func Test(t *testing.T) { analyzertest.Run(t, missingscope.Analyzer) }
