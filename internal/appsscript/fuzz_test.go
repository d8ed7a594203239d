package appsscript

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// FuzzParse reads whatever a manifest and a script may be: it must neither panic
// nor hang, and must find the same twice.
func FuzzParse(f *testing.F) {
	const manifest = `{"oauthScopes": ["https://www.googleapis.com/auth/chat.messages"], "dependencies": {"enabledAdvancedServices": [{"userSymbol": "Chat", "serviceId": "chat"}]}}`
	for _, script := range []string{
		"",
		"function onMessage(e) { return { text: e.message.text } }",
		"function f(a = f, ...b) { return f(...b, a) } f(f, f)",
		"var o = {}; o.o = o; o.f = () => o; for (const x of [o, o.f()]) { o[x] = o; o = [...o, {...o}] }",
		"class A extends A { constructor() { super(); this.#p = new A() } #p = super.x; static { this.y = this } get z() { return this.z } }; new A().z.z",
		"const {a, b: {c = a} = {}, ...d} = Chat.Spaces; [a, , ...c] = d; a.Messages.create(...c)",
		"switch (x) { case 1: { break } default: throw y; case 2: return_: for (;;) { continue return_ } }",
		"UrlFetchApp.fetch(`https://chat.googleapis.com/v1/${a}${b}?key=${c}&token=${d}`, { method: m, headers: { Authorization: t + t } })",
		"OAuth2.createService('a').setScope([]).setScope(['a b', x].concat(y).join(z)).setPrivateKey(k).getAccessToken()",
		"UrlFetchApp.fetchAll([].map(x => UrlFetchApp.fetch)); var s = ''; while (s) s += s; 'a\\0b'.replace('b', s).split('')",
		"ScriptApp.newTrigger('g'); function g() { ScriptApp.newTrigger('g'); g.call(this, arguments) } this.onMessage = g.bind(g); globalThis[g]()",
	} {
		f.Add(manifest, script)
	}
	f.Fuzz(func(t *testing.T, manifest, script string) {
		dir := t.TempDir()
		for name, text := range map[string]string{ManifestName: manifest, "Code.gs": script} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		var first string
		for range 2 {
			p := Project{ID: ".", dir: dir, scripts: []string{"Code.gs"}}
			program, skipped, _ := p.Read(scopemap.Default())
			said := fmt.Sprint(skipped, program.Gaps)
			for _, c := range program.Calls {
				said += fmt.Sprint(c.Key(), c.Gaps, c.Resolved())
			}
			for _, c := range program.Credentials {
				said += fmt.Sprint(c.Key(), c.UnknownUses, c.OtherAPIs)
			}
			if first == "" {
				first = said
			} else if said != first {
				t.Errorf("two readings differ:\n%s\n%s", first, said)
			}
		}
	})
}
