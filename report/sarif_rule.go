package report

import (
	"fmt"
	"strings"

	"golang.org/x/mod/semver"
)

// home is where a reader learns about the tool.
const home = "https://github.com/chatscopelint/chatscopelint"

func sarifDriverOf(t Tool) sarifDriver {
	d := sarifDriver{
		Name:           t.Name,
		InformationURI: home,
		Version:        t.Version,
		Notifications:  sarifNotices,
	}
	if isSemantic(t.Version) {
		d.SemanticVersion = strings.TrimPrefix(t.Version, "v")
	}
	for _, r := range Rules() {
		d.Rules = append(d.Rules, sarifRuleOf(r))
	}
	return d
}

// isSemantic tells a version in full from a short one, and from "(devel)".
func isSemantic(version string) bool {
	return semver.IsValid(version) && semver.Canonical(version)+semver.Build(version) == version
}

// sarifRuleOf describes a check. Its text and its Markdown say the same.
func sarifRuleOf(r Rule) sarifRule {
	return sarifRule{
		ID:            string(r.Check),
		Name:          string(r.Check),
		Short:         sarifText{Text: strings.ToUpper(r.Title[:1]) + r.Title[1:]},
		Full:          sarifText{Text: r.Finds + " " + r.Why},
		Configuration: sarifConfiguration{level(r.Severity, "note")},
		HelpURI:       Guide,
		Help:          sarifText{Text: ruleText(r), Markdown: ruleMarkdown(r)},
		Properties: sarifRuleProperties{
			Tags:             []string{"security", "oauth", "google-chat"},
			Precision:        precision(r),
			SecuritySeverity: r.Security,
		},
	}
}

// precision is GitHub's word for how often a finding is right. What is not known
// gives none, but a check of severity info cannot see all that it is about.
func precision(r Rule) string {
	if r.Severity == SeverityInfo {
		return "medium"
	}
	return "high"
}

func ruleText(r Rule) string {
	return strings.Join([]string{
		r.Finds, r.Why, "Example:\n\n" + r.Example, "What to do: " + r.Mend, "It is silent " + r.Silent + ".",
		fmt.Sprintf("See %q in %s", r.Section, Guide),
	}, "\n\n")
}

func ruleMarkdown(r Rule) string {
	return strings.Join([]string{
		r.Finds, r.Why, "### Example", "```\n" + r.Example + "\n```", "### What to do", r.Mend,
		"### When it is silent", "It is silent " + r.Silent + ".",
		fmt.Sprintf("See \u201c%s\u201d in [Google's guide](%s).", r.Section, Guide),
	}, "\n\n")
}
