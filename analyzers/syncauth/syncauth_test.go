package syncauth_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/analyzers/syncauth"
)

func Test(t *testing.T) { analyzertest.Run(t, syncauth.Analyzer) }
