package webhooksecret_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/webhooksecret"
)

func Test(t *testing.T) { analyzertest.Run(t, webhooksecret.Analyzer) }
