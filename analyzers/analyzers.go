// Package analyzers lists the checks of chatscopelint.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/analyzers/consent"
	"github.com/chatscopelint/chatscopelint/analyzers/credtype"
	"github.com/chatscopelint/chatscopelint/analyzers/eventauth"
	"github.com/chatscopelint/chatscopelint/analyzers/missingscope"
	"github.com/chatscopelint/chatscopelint/analyzers/overscope"
	"github.com/chatscopelint/chatscopelint/analyzers/policy"
	"github.com/chatscopelint/chatscopelint/analyzers/syncauth"
	"github.com/chatscopelint/chatscopelint/analyzers/webhooksecret"
	"github.com/chatscopelint/chatscopelint/internal/check"
)

// Checks are the rows of all checks, in the order in which they are shown.
func Checks() []check.Check {
	return []check.Check{
		missingscope.Check, overscope.Check, credtype.Check, syncauth.Check, webhooksecret.Check, eventauth.Check, consent.Check,
		policy.Check,
	}
}

// All are the analyzers of all checks, for drivers.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{
		missingscope.Analyzer, overscope.Analyzer, credtype.Analyzer, syncauth.Analyzer, webhooksecret.Analyzer, eventauth.Analyzer, consent.Analyzer,
		policy.Analyzer,
	}
}
