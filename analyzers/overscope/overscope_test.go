package overscope_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/overscope"
)

func Test(t *testing.T) { analyzertest.Run(t, overscope.Analyzer) }
