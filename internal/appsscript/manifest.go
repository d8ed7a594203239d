package appsscript

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A manifest is what a project's appsscript.json says that matters here.
type manifest struct {
	file string // as the report names it
	// scopes are the oauthScopes; at is where their list is named. Without a
	// list Apps Script derives the scopes from the code.
	scopes    []model.Scope
	hasScopes bool
	at        model.Position
	// services are the enabled advanced services by their symbol: "Chat" for
	// "chat".
	services map[string]string
	// libraries are the libraries' IDs by their symbol.
	libraries map[string]string
	// functions are what the sections of a Chat app name as its callbacks.
	functions []string
}

// manifest reads the project's manifest. An error names file, line and column.
func (p Project) manifest() (*manifest, error) {
	name := p.path(ManifestName)
	text, err := os.ReadFile(filepath.Join(p.dir, ManifestName))
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w", name, withoutPath(err))
	}
	return parseManifest(name, text)
}

// withoutPath leaves the directories out of an error: a report holds none.
func withoutPath(err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func parseManifest(name string, text []byte) (*manifest, error) {
	root, err := parseJSON(name, text)
	if err != nil {
		return nil, err
	}
	if !root.isTable {
		return nil, fmt.Errorf("%s: a manifest is a JSON object", root.at)
	}
	m := &manifest{file: name, at: root.at}
	if err := m.readScopes(root); err != nil {
		return nil, err
	}
	if m.services, err = symbols(root.entry("dependencies", "enabledAdvancedServices"), "serviceId"); err != nil {
		return nil, err
	}
	if m.libraries, err = symbols(root.entry("dependencies", "libraries"), "libraryId"); err != nil {
		return nil, err
	}
	m.functions = slices.Concat(callbacks(root.entry("chat")), callbacks(root.entry("addOns", "chat")))
	slices.Sort(m.functions)
	m.functions = slices.Compact(m.functions)
	return m, nil
}

func (m *manifest) readScopes(root *node) error {
	list := root.entry("oauthScopes")
	if list == nil {
		return nil
	}
	if !list.isList {
		return fmt.Errorf("%s: oauthScopes must be a list of strings", list.at)
	}
	for _, element := range list.list {
		if !element.isText {
			return fmt.Errorf("%s: oauthScopes must be a list of strings", element.at)
		}
		uri := strings.TrimSpace(element.text)
		if uri != "" && !slices.ContainsFunc(m.scopes, func(s model.Scope) bool { return s.URI == uri }) {
			m.scopes = append(m.scopes, model.Scope{URI: uri, Position: element.at})
		}
	}
	// An empty list is none: Apps Script fills it in itself.
	if m.hasScopes = len(m.scopes) > 0; m.hasScopes {
		m.at = root.keys["oauthScopes"]
	}
	slices.SortFunc(m.scopes, func(a, b model.Scope) int { return strings.Compare(a.URI, b.URI) })
	return nil
}

// symbols are the entries of a list of dependencies: the name under which
// scripts use each, and what it is.
func symbols(list *node, id string) (map[string]string, error) {
	found := make(map[string]string)
	if list == nil {
		return found, nil
	}
	for _, entry := range list.list {
		symbol, what := entry.entry("userSymbol"), entry.entry(id)
		if symbol == nil || what == nil || !symbol.isText || !what.isText {
			return nil, fmt.Errorf("%s: a dependency needs a userSymbol and a %s, both strings", entry.at, id)
		}
		found[symbol.text] = what.text
	}
	return found, nil
}

// callbacks are the functions that a section names. The documented sections of
// Chat apps are empty objects; the callbacks are then set in the Chat API's
// configuration page.
func callbacks(section *node) []string {
	if section == nil {
		return nil
	}
	var names []string
	for _, element := range section.list {
		names = append(names, callbacks(element)...)
	}
	for _, key := range slices.Sorted(maps.Keys(section.table)) {
		value := section.table[key]
		if value.isText && (strings.HasSuffix(key, "Function") || strings.HasSuffix(key, "FunctionName")) {
			names = append(names, value.text)
		}
		names = append(names, callbacks(value)...)
	}
	return names
}
