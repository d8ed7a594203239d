package report

import "strings"

// A Rule says what a check is: for the help of the analyzers, the explain command,
// README.md, and formats that carry rules with their findings.
type Rule struct {
	// Check is its name.
	Check Check
	// Title names what it finds, as the object of "find": "scopes that ...".
	Title string
	// Severity is that of its findings where all is certain.
	Severity Severity
	// Security is how bad a finding is for security, from 0.0 to 10.0 as CVSS has
	// it: GitHub sorts code scanning alerts by it.
	Security string
	// Finds are sentences that say what it finds.
	Finds string
	// Why says what is bad about it.
	Why string
	// Example is code that it finds something in.
	Example string
	// Mend says what to do.
	Mend string
	// Section is the heading of the product guide "Authenticate and authorize Chat
	// apps and API requests" that it goes by.
	Section string
	// Silent says when it is silent: "where ...".
	Silent string
}

// Guide is the address of the product guide whose sections rules name.
const Guide = "https://developers.google.com/workspace/chat/authenticate-authorize"

// Rules are those of all checks, in the order in which they are shown.
func Rules() []Rule { return rules }

// RuleOf is the rule of a check; ok is false where there is no such check.
func RuleOf(c Check) (r Rule, ok bool) {
	for _, r := range rules {
		if r.Check == c {
			return r, true
		}
	}
	return Rule{}, false
}

// Doc is the rule as help of an analyzer: a line that says what it finds, and
// paragraphs.
func (r Rule) Doc() string {
	return "find " + r.Title + "\n\n" + strings.Join([]string{r.Finds, r.Why, "It is silent " + r.Silent + "."}, "\n\n")
}
