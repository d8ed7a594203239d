package config

import (
	"slices"
	"strings"
)

// everyCheck is the name by which a comment means all checks: golangci-lint
// knows the checks under it.
const everyCheck = "chatscopelint"

// A Nolint is a //nolint comment that names the checks here. It silences their
// findings on its line, if it gives a reason.
type Nolint struct {
	// Checks are those that it names, in its order; none where it means all.
	Checks []string
	Reason string // "" where it gives none: it silences nothing then

	// Where it stands. File has the form of [Finding.File].
	File         string
	Line, Column int
}

// ParseNolint reads the text of a // comment, as go/ast has it:
//
//	//nolint:overscope // the admin console needs it
//	//nolint:gosec,chatscopelint // the reason
//
// The form is that of golangci-lint: names of linters, separated by commas, upper
// and lower case being the same; the reason follows a second "//". ok is false
// where no check is named. That includes a plain "//nolint" and "//nolint:all":
// they are written for other linters, and say nothing of why a scope may stand.
// It includes names that are misspelt too, since they may be of other linters.
func ParseNolint(comment string) (n Nolint, ok bool) {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		return Nolint{}, false
	}
	list, ok := strings.CutPrefix(strings.TrimLeft(text, " \t"), "nolint:")
	if !ok {
		return Nolint{}, false
	}
	list, reason, _ := strings.Cut(list, "//")
	all := false
	for item := range strings.SplitSeq(list, ",") {
		// Words that follow a name are a reason without its "//".
		fields := strings.Fields(item)
		if len(fields) == 0 {
			continue
		}
		switch name := strings.ToLower(fields[0]); {
		case name == everyCheck:
			all = true
		case slices.Contains(Checks, name) && !slices.Contains(n.Checks, name):
			n.Checks = append(n.Checks, name)
		}
	}
	if !all && len(n.Checks) == 0 {
		return Nolint{}, false
	}
	if all {
		n.Checks = nil
	}
	if hasWord(reason) {
		n.Reason = strings.TrimSpace(reason)
	}
	return n, true
}

// Names reports whether the comment names the check.
func (n Nolint) Names(check string) bool {
	return len(n.Checks) == 0 || slices.Contains(n.Checks, check)
}

// silences reports whether the comment silences the finding.
func (n Nolint) silences(f Finding) bool {
	return n.Reason != "" && n.Names(f.Check) && n.File == f.File && n.Line == f.Line
}

// text is the comment as it may be written, with a word for what is absent.
func (n Nolint) text() string {
	names := everyCheck
	if len(n.Checks) > 0 {
		names = strings.Join(n.Checks, ",")
	}
	return "//nolint:" + names + " // REASON"
}
