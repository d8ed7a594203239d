package eventauth_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/eventauth"
)

func Test(t *testing.T) { analyzertest.Run(t, eventauth.Analyzer) }
