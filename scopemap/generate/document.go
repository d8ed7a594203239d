package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// document is what the table needs of a discovery document.
type document struct {
	Revision string `json:"revision"`
	Auth     struct {
		OAuth2 struct {
			Scopes map[string]struct {
				Description string `json:"description"`
			} `json:"scopes"`
		} `json:"oauth2"`
	} `json:"auth"`
	Resources map[string]resource `json:"resources"`
}

type resource struct {
	Methods   map[string]*method  `json:"methods"`
	Resources map[string]resource `json:"resources"`
}

type method struct {
	ID          string   `json:"id"`
	HTTPMethod  string   `json:"httpMethod"`
	FlatPath    string   `json:"flatPath"`
	Path        string   `json:"path"`
	Description string   `json:"description"`
	Scopes      []string `json:"scopes"`
	MediaUpload struct {
		Protocols map[string]struct {
			Path string `json:"path"`
		} `json:"protocols"`
	} `json:"mediaUpload"`
	Parameters map[string]struct{} `json:"parameters"`
}

// methods returns all methods of d, by id.
func (d *document) methods() []*method {
	var all []*method
	var walk func(map[string]resource)
	walk = func(resources map[string]resource) {
		for _, r := range resources {
			for _, m := range r.Methods {
				all = append(all, m)
			}
			walk(r.Resources)
		}
	}
	walk(d.Resources)
	slices.SortFunc(all, func(a, b *method) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// scopeNames returns the short names of all scopes of d, sorted.
func (d *document) scopeNames() []string {
	var names []string
	for uri := range d.Auth.OAuth2.Scopes {
		names = append(names, short(uri))
	}
	slices.Sort(names)
	return names
}

// short returns the name of a scope without the prefix that all of them share.
func short(uri string) string { return strings.TrimPrefix(uri, scopemap.ScopePrefix) }

// The prose of a method that takes users only. Where it takes apps too it says
// "Supports the following types of authentication".
var requiresUser = regexp.MustCompile(`Requires (\[user authentication\]|user \[authentication\])`)

// contradictions returns the app scopes that m lists although its description
// requires user authentication, short names, sorted.
func (m *method) contradictions() []string {
	if !requiresUser.MatchString(m.Description) {
		return nil
	}
	var names []string
	for _, uri := range m.Scopes {
		if name := short(uri); name == "chat.bot" || strings.HasPrefix(name, "chat.app.") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// uploadPaths returns the flat paths for sending media, without leading slash,
// sorted. The document gives them as templates only; what follows the fixed
// start of each is the method's own path.
func (m *method) uploadPaths() []string {
	var paths []string
	for _, p := range m.MediaUpload.Protocols {
		path := strings.TrimPrefix(p.Path, "/")
		paths = append(paths, strings.Replace(path, m.Path, m.FlatPath, 1))
	}
	slices.Sort(paths)
	return paths
}
