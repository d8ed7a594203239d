package audit_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/report"
)

// An expectation is what the report must say of a file, as the file's comments
// have it:
//
//	// want: kind=user principal=user requested=chat.messages,? escapes
//	// finds: overscope chat.messages
//	// says: drop it
//	// why: the end of the trail
//	// covers: jwt.Config.Client
//
// There is a want for each credential. requested ends in ? where the list is not
// known in whole, and is "default", or "default:41", for the client's own and
// their number; without principal that is not known. finds names a check and the
// scopes, * for any, and says a part of a finding's message. why is part of the
// reason for which the calls are not resolved, which without it are resolved.
// covers names methods that the file is there for.
type expectation struct {
	want     []wantCredential
	defaults int
	finds    []wantFinding
	says     []string
	why      string
	covers   []string
}

// A credentialCase of testdata/credentials/*.txtar is the body of a function
// that comes by a credential in one way, and what the report must say of it.
//
// The body has ctx and key, the bytes of a file. One that sends no call by
// itself sends a message with svc.
type credentialCase struct {
	expectation
	name   string
	source []byte
	file   *ast.File
}

// packageNames are the packages that the cases use, by the name that they give
// them.
var packageNames = map[string]string{
	"appengine": "google.golang.org/appengine", "auth": "cloud.google.com/go/auth", "authdownscope": "cloud.google.com/go/auth/credentials/downscope",
	"authexternal": "cloud.google.com/go/auth/credentials/externalaccount", "authhandler": "golang.org/x/oauth2/authhandler",
	"authidtoken": "cloud.google.com/go/auth/credentials/idtoken", "authimpersonate": "cloud.google.com/go/auth/credentials/impersonate",
	"chat": "google.golang.org/api/chat/v1", "clientcredentials": "golang.org/x/oauth2/clientcredentials", "credentials": "cloud.google.com/go/auth/credentials",
	"downscope": "golang.org/x/oauth2/google/downscope", "externalaccount": "golang.org/x/oauth2/google/externalaccount", "fmt": "fmt", "google": "golang.org/x/oauth2/google",
	"googleapi": "google.golang.org/api/googleapi", "apitransport": "google.golang.org/api/googleapi/transport", "authgrpc": "cloud.google.com/go/auth/grpctransport",
	"grpc": "google.golang.org/grpc", "gtransport": "google.golang.org/api/transport/grpc", "htransport": "google.golang.org/api/transport/http", "http": "net/http",
	"httptransport": "cloud.google.com/go/auth/httptransport", "idtoken": "google.golang.org/api/idtoken", "impersonate": "google.golang.org/api/impersonate",
	"internaloption": "google.golang.org/api/option/internaloption", "jwt": "golang.org/x/oauth2/jwt", "oauth2": "golang.org/x/oauth2", "oauth2adapt": "cloud.google.com/go/auth/oauth2adapt",
	"os": "os", "otelhttp": "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp", "option": "google.golang.org/api/option", "slog": "log/slog", "strings": "strings", "tls": "crypto/tls", "transport": "google.golang.org/api/transport",
}

// alone reports whether a case is a command of its own.
func (c credentialCase) alone() bool { return strings.HasPrefix(c.name, "consent/") }

// path is the file that holds the case.
func (c credentialCase) path() string {
	if c.alone() {
		return c.name + "/case.go"
	}
	return c.name + ".go"
}

// command is the folder of the command that runs a case.
func (c credentialCase) command() string { return path.Dir(c.path()) }

// function is the name of the function that is the case.
func (c credentialCase) function() string {
	return "case_" + strings.ReplaceAll(filepath.Base(c.name), "-", "_")
}

// credentialCases reads the cases of all files.
func credentialCases(t *testing.T) []credentialCase {
	t.Helper()
	files, err := filepath.Glob("testdata/credentials/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/credentials: %v", err)
	}
	var cases []credentialCase
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		topic := strings.TrimSuffix(filepath.Base(file), ".txtar")
		for _, f := range archive.Files {
			c, err := parseCase(topic+"/"+f.Name, f.Data)
			if err != nil {
				t.Fatalf("%s: %s: %v", file, f.Name, err)
			}
			cases = append(cases, c)
		}
	}
	return cases
}

func parseCase(name string, body []byte) (c credentialCase, err error) {
	c.name = name
	if c.expectation, err = parseExpectation(body); err != nil {
		return c, err
	}
	if c.source, err = c.generate(string(body)); err != nil {
		return c, err
	}
	c.file, err = parser.ParseFile(token.NewFileSet(), name, c.source, 0)
	return c, err
}

func parseExpectation(file []byte) (e expectation, err error) {
	for line := range strings.Lines(string(file)) {
		head, rest, _ := strings.Cut(strings.TrimSpace(line), ": ")
		fields := strings.Fields(rest)
		switch head {
		case "// want":
			if err := e.parseWant(fields); err != nil {
				return e, err
			}
		case "// finds":
			f := wantFinding{Check: fields[0], Scopes: []string{}}
			if len(fields) > 1 {
				f.Scopes = strings.Split(strings.Replace(fields[1], "*", "*rest*", 1), ",")
			}
			e.finds = append(e.finds, f)
		case "// says":
			e.says = append(e.says, rest)
		case "// why":
			e.why = rest
		case "// covers":
			e.covers = append(e.covers, fields...)
		}
	}
	return e, nil
}

// differences says how a report on the file differs.
func (e expectation) differences(r *report.Report) []string {
	var problems []string
	complain := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	matchCredentials(want{Credentials: e.want}, r, complain)
	if len(r.Credentials) != len(e.want) {
		complain("there are %d credentials, want %d", len(r.Credentials), len(e.want))
	}
	for _, c := range r.Credentials {
		if e.defaults > 0 && c.Defaulted && len(c.Requested) != e.defaults {
			complain("the client asks for %d scopes of its own, want %d", len(c.Requested), e.defaults)
		}
	}
	judged := *r
	judged.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f report.Finding) bool {
		return f.Check == report.CheckConsent // of what is granted no case tells
	})
	compareFindings(want{Findings: e.finds}, &judged, complain)
	for _, words := range e.says {
		if !slices.ContainsFunc(r.Findings, func(f report.Finding) bool { return strings.Contains(f.Message, words) }) {
			complain("no finding says %q", words)
		}
	}
	if len(r.Calls) == 0 {
		complain("there is no call")
	}
	for _, call := range r.Calls {
		if call.Resolved == (e.why != "") || !strings.Contains(call.UnresolvedReason, e.why) {
			complain("call: resolved is %v: %s; want %q", call.Resolved, call.UnresolvedReason, e.why)
		}
	}
	return problems
}

func (e *expectation) parseWant(fields []string) error {
	no, known := false, true
	w := wantCredential{Principal: "unknown", Requested: []string{}, RequestedKnown: &known, Defaulted: &no, Escapes: &no}
	for _, field := range fields {
		yes := true
		switch key, value, _ := strings.Cut(field, "="); key {
		case "kind":
			w.Kind = value
		case "principal":
			w.Principal = value
		case "escapes":
			w.Escapes = &yes
		case "requested":
			if strings.HasSuffix(value, "?") {
				w.RequestedKnown = &no
			}
			value = strings.TrimRight(value, ",?")
			switch {
			case strings.HasPrefix(value, "default"):
				w.Defaulted, w.Requested = &yes, nil
				_, number, _ := strings.Cut(value, ":")
				e.defaults, _ = strconv.Atoi(number)
			case value != "":
				w.Requested = strings.Split(value, ",")
			}
		default:
			return fmt.Errorf("a want has no %q", key)
		}
	}
	e.want = append(e.want, w)
	return nil
}

// generate makes a function of the body of a case. Declarations of its own
// stand before a line of three dashes.
func (c credentialCase) generate(body string) ([]byte, error) {
	declarations, statements, ok := strings.Cut(body, "\n---\n")
	if !ok {
		declarations, statements = "", body
	}
	if !strings.Contains(statements, ".Do(") {
		statements += "\nsvc.Spaces.Messages.Create(\"spaces/AAA\", &chat.Message{Text: \"hello\"}).Do()\n"
	}
	body = fmt.Sprintf("%s\nfunc %s(ctx context.Context, key []byte) {\n%s}\n", declarations, c.function(), statements)
	file, err := parser.ParseFile(token.NewFileSet(), "", "package main\n"+body, 0)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("package main\n\nimport (\n\t\"context\"\n")
	for _, name := range slices.Sorted(maps.Keys(qualifiers(file))) {
		fmt.Fprintf(&b, "\t%s %q\n", name, packageNames[name])
	}
	b.WriteString(")\n\n" + body)
	return format.Source(b.Bytes())
}

// qualifiers are the names before a dot that are names of packages.
func qualifiers(file *ast.File) map[string]bool {
	names := make(map[string]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		if selector, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := selector.X.(*ast.Ident); ok && packageNames[x.Name] != "" {
				names[x.Name] = true
			}
		}
		return true
	})
	return names
}
