// Package consent defines a check for user consent flows that never look at what
// was granted.
package consent

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckConsent, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, c := range m.Credentials {
		if c.Kind != model.User || c.ChecksGrant != model.No {
			continue
		}
		scopes := besidesSignIn(c)
		if len(scopes) < 2 {
			continue
		}
		f := model.Finding{Reason: "grant_not_checked", Severity: model.Info, Credential: c, Scopes: scopes}
		f.Position, f.Function = check.ScopePlace(m, c, scopes)
		f.Message = fmt.Sprintf("the user is asked for %s and may grant fewer scopes, but the code never looks at the granted scopes; compare token.Extra(\"scope\") with the requested scopes and turn off any features that the token limits", check.ShortAll(scopes)) +
			check.Elsewhere(" (the credential is made at %s)", c.Position, f.Position)
		f.Trace = []model.Step{{Position: c.Position, Note: "the credential is made here"}}
		findings = append(findings, f)
	}
	return findings
}

// besidesSignIn are the scopes that are surely asked for, without those that only
// tell who the user is.
func besidesSignIn(c *model.Credential) []string {
	var scopes []string
	for _, s := range c.Requested {
		if !s.Doubtful && !signIn[check.Short(s.URI)] {
			scopes = append(scopes, s.URI)
		}
	}
	return scopes
}

var signIn = map[string]bool{"openid": true, "email": true, "profile": true, "userinfo.email": true, "userinfo.profile": true}
