// Chatscopelint audits which OAuth scopes and credentials a program uses for
// the Google Chat API, and which it needs.
//
// Usage:
//
//	chatscopelint lint [flags] [PATTERNS...]        print findings, a line each
//	chatscopelint report [flags] [PATTERNS...]      judge the scopes and credentials of programs
//	chatscopelint diff [flags] OLD.json NEW.json    print what a change makes programs ask for
//	chatscopelint explain [CHECK]                   say what a check finds, why, and what to do
//	chatscopelint why [flags] SCOPE|METHOD [PATTERNS...] say who asks for a scope, and for which calls
//	chatscopelint merge [flags] REPORT.json|DIR...  take reports together into an inventory of apps
//	chatscopelint scopes [flags] [METHOD|SCOPE]     print which scopes each Chat API method needs
//	chatscopelint version                           print the version
//	chatscopelint help [COMMAND]                    print this text, or that of a command
//
// # Lint
//
//	chatscopelint [lint] [-info] [-fix] [-CHECK[=false]] [-C DIR] [-config FILE] [-tests]
//	    [-tags LIST] [-fail-on error|warning|info|none] [-color auto|always|never] [PATTERNS...]
//
// Lint prints the findings in Go files that stand. The word lint may be left out.
// go vet -vettool=$(command -v chatscopelint) ./... shows the same.
//
// # Report
//
//	chatscopelint report [-format FORMAT] [-o FILE] [-suppressed] [-write-baseline FILE]
//	    [-C DIR] [-config FILE] [-tests] [-tags LIST]
//	    [-fail-on error|warning|info|none] [-color auto|always|never] [PATTERNS...]
//
// Report judges the programs that the patterns match: which scopes each of
// their credentials asks for, which its calls need, and what to change. FORMAT is
// table, json (by report/report.schema.json), html (the page for a reviewer), markdown (for a comment on a change),
// csv (for spreadsheets), sarif (2.1.0, for GitHub code scanning and editors),
// github (for the annotations of a workflow) or junit (for views of tests).
//
// # Diff
//
//	chatscopelint diff [-format table|markdown|json] [-o FILE] [-forbid CLASSES] [-C DIR]
//	    [-config FILE] [-fail-on error|warning|info|none] OLD.json NEW.json
//	chatscopelint diff -base REV [-tests] [-tags LIST] [the flags above] [PATTERNS...]
//
// Diff compares two reports in JSON, or a git revision with the files as they are:
// which scopes the programs newly ask for, and which findings and calls come and
// go.
//
// # Explain
//
//	chatscopelint explain [CHECK]
//
// Explain says what a check finds, why that is bad, and what to do about it.
// Without a name it lists the checks.
//
// # Why
//
//	chatscopelint why [-format text|json] [-C DIR] [-config FILE] [-tests] [-tags LIST]
//	    SCOPE|METHOD [PATTERNS...]
//
// Why says for every program and credential who asks for a scope, and shows one
// shortest way from each entry point to each call that needs it. Of a method it
// shows the calls, with the credentials and the scopes that serve them. Its exit
// status is 1 when there is nothing to show.
//
// # Merge
//
//	chatscopelint merge [-format table|json|html] [-o FILE] [-fail-on error|warning|info|none]
//	    REPORT.json|DIR...
//
// Merge takes the reports on many repositories together: apps by class of scope and
// by whom they act as, and for each scope the apps that ask for it. Findings make
// the exit status 1 only with -fail-on.
//
// # Scopes
//
//	chatscopelint scopes [-format table|json] [-color auto|always|never] [METHOD|SCOPE]
//
// Scopes prints the table by which the report judges.
//
// # On a terminal
//
// There, tables are as wide as the terminal, from 60 to 160 columns, and elsewhere
// 100. Severities, verdicts and headings have colours: -color always or never says
// so, else NO_COLOR and CLICOLOR_FORCE. What takes more than a second says on
// standard error how far it is.
//
// # Exit status
//
// 0 nothing found, 1 findings at or above -fail-on, 2 the input could not be
// analysed in full or the command line is wrong.
package main
