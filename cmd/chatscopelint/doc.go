// Chatscopelint audits which OAuth scopes and credentials a program uses for
// the Google Chat API, and which it needs.
//
// Usage:
//
//	chatscopelint lint [flags] [PATTERNS...]        print findings, a line each
//	chatscopelint report [flags] [PATTERNS...]      judge the scopes and credentials of programs
//	chatscopelint scopes [flags] [METHOD|SCOPE]     print which scopes each Chat API method needs
//	chatscopelint version                           print the version
//	chatscopelint help [COMMAND]                    print this text, or that of a command
//
// # Lint
//
//	chatscopelint [lint] [-info] [-fix] [-CHECK[=false]] [-C DIR] [-config FILE] [-tests]
//	    [-tags LIST] [-fail-on error|warning|info|none] [PATTERNS...]
//
// Lint prints the findings in Go files that stand. The word lint may be left out.
// go vet -vettool=$(command -v chatscopelint) ./... shows the same.
//
// # Report
//
//	chatscopelint report [-format table|json|html] [-o FILE] [-write-baseline FILE] [-C DIR]
//	    [-config FILE] [-tests] [-tags LIST] [-fail-on error|warning|info|none] [PATTERNS...]
//
// Report judges the programs that the patterns match: which scopes each of
// their credentials asks for, which its calls need, and what to change. The
// JSON form follows report/report.schema.json.
//
// # Scopes
//
//	chatscopelint scopes [-format table|json] [METHOD|SCOPE]
//
// Scopes prints the table by which the report judges.
//
// # Exit status
//
// 0 nothing found, 1 findings at or above -fail-on, 2 the input could not be
// analysed in full or the command line is wrong.
package main
