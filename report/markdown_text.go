package report

import (
	"regexp"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// markdownText is running text, in a line of its own or in a table's cell, that
// Markdown shows as it is: no part of it is a link, a mention, a tag or a mark.
// Names in a report come from source files that anybody may have written.
func markdownText(s string) string {
	return atBegin.ReplaceAllString(markdownEscapes.Replace(oneLine(s)), `$1\$2`)
}

// markdownCode is a name, shown as code. One that would end the code, or the cell
// of a table, is shown as text.
func markdownCode(s string) string {
	s = oneLine(s)
	if s == "" || strings.ContainsAny(s, "`|\\") {
		return markdownText(s)
	}
	return "`" + s + "`"
}

// markdownEscapes are what Markdown would not show as it is. GitHub looks for
// mentions and numbers of issues in what has been rendered, where an escape is
// gone: a comment is between the mark and the name there.
var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "~", `\~`, "$", `\$`, "&", `\&`,
	"|", "&#124;", "@", "@<!-- -->", "#", "#<!-- -->",
	"://", `\://`, "www.", `www\.`, "WWW.", `WWW\.`,
)

// atBegin is what makes a list or a rule of a line that begins with it.
var atBegin = regexp.MustCompile(`^(\d*)([-+=.)])`)

// oneLine is the text in one line, with what cannot be seen written out.
func oneLine(s string) string {
	return page.Clean(strings.Join(strings.Fields(s), " "))
}
