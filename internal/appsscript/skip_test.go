package appsscript

import (
	"strings"
	"testing"
)

// TestSkipped reads projects of which a part cannot be read: it is listed with
// its place, and nothing is said against the scopes that it may need.
func TestSkipped(t *testing.T) {
	const manifest = "-- bot/appsscript.json --\n{\"oauthScopes\": [\"https://www.googleapis.com/auth/chat.spaces\"]}\n-- bot/ok.gs --\nfunction f() { Chat.Spaces.list(); }\n"
	for name, test := range map[string]struct {
		files string
		want  string
	}{
		"syntax":     {"-- bot/bad.gs --\nfunction f() {\n  return 1 +;\n}\n", "bot/bad.gs:2:13: does not parse: "},
		"module":     {"-- bot/sub/esm.js --\n'use strict';\nimport { a } from './b';\n", "bot/sub/esm.js:2:1: an import or export of an ES module"},
		"typescript": {"-- bot/main.ts --\nexport const a: number = 1;\n", "bot/main.ts: TypeScript is not read"},
		"deep":       {"-- bot/deep.js --\nx = " + strings.Repeat("[", 5000) + "\n", "bot/deep.js:1:1005: is nested too deep"},
		"large":      {"-- bot/large.js --\n" + strings.Repeat("//", maxFileSize) + "\n", "bot/large.js:1:1: is larger"},
	} {
		t.Run(name, func(t *testing.T) {
			program, skipped, ok := read(t, manifest+test.files)
			if !ok || len(skipped) != 1 || skipped[0].Project != "bot" || !strings.HasPrefix(skipped[0].Reason, test.want) {
				t.Fatalf("skipped is %v, want bot: %s", skipped, test.want)
			}
			if len(program.Calls) != 1 || len(program.Credentials) != 1 {
				t.Fatalf("the rest has %d calls and %d credentials", len(program.Calls), len(program.Credentials))
			}
			if len(program.Credentials[0].UnknownUses) == 0 {
				t.Error("what the file does with the credential counts as known")
			}
		})
	}
	for name, files := range map[string]string{
		"types and output": "-- bot/a.d.ts --\ndeclare const a: string;\n-- bot/b.ts --\nconst b: number = 1;\n-- bot/b.js --\nconst b = 1;\n",
		"not its own":      "-- bot/node_modules/x/bad.js --\n)\n-- bot/.git/bad.js --\n)\n",
	} {
		t.Run(name, func(t *testing.T) {
			if _, skipped, _ := read(t, manifest+files); len(skipped) > 0 {
				t.Errorf("skipped is %v", skipped)
			}
		})
	}
	if _, skipped, ok := read(t, "-- bot/appsscript.json --\n{\n"); ok || len(skipped) != 1 || !strings.HasPrefix(skipped[0].Reason, "bot/appsscript.json:2:1: is not JSON") {
		t.Errorf("a broken manifest: %v, %v", skipped, ok)
	}
}

// TestPages reads a template whose code may use the manifest's scopes.
func TestPages(t *testing.T) {
	const manifest = "-- appsscript.json --\n{\"oauthScopes\": [\"https://www.googleapis.com/auth/chat.spaces\"]}\n"
	for page, want := range map[string]int{
		"<p><?= title ?></p>":                                 0,
		"<script>Chat.Spaces.list()</script>":                 0,
		"<p>\n<? const t = ScriptApp.getOAuthToken(); ?></p>": 1,
	} {
		program, _, _ := read(t, manifest+"-- page.html --\n"+page+"\n")
		if n := len(program.Credentials[0].UnknownUses); n != want {
			t.Errorf("%q gives %d uses that are not known, want %d", page, n, want)
		}
	}
}
