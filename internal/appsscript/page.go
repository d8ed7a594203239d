package appsscript

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// scriptlets find the code in a page's template that runs on the server and may
// use the project's scopes. Such code is not read.
var scriptlets = regexp.MustCompile(`(?s)<\?.*?(?:getOAuthToken|UrlFetchApp|\bChat\s*\.).*?\?>`)

// readPages notes the pages whose templates may use the manifest's scopes.
func (r *run) readPages() {
	for _, name := range r.project.pages {
		text, err := os.ReadFile(filepath.Join(r.project.dir, filepath.FromSlash(name)))
		if err != nil || !bytes.Contains(text, []byte("<?")) {
			continue
		}
		if at := scriptlets.FindIndex(text); at != nil {
			place := positionIn(r.project.path(name), text, at[0])
			r.out.manifest.credential.AddUnknownUse(model.Position(place), "the code in the template of a page is not read")
		}
	}
}
