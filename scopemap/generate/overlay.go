package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// overlay is overlay.yaml; the file explains its entries.
type overlay struct {
	name     string
	Document struct {
		API      string `yaml:"api"`
		Module   string `yaml:"module"`
		Version  string `yaml:"version"`
		File     string `yaml:"file"`
		Revision string `yaml:"revision"`
	} `yaml:"document"`
	Principals []struct {
		Prefix    string             `yaml:"prefix"`
		Principal scopemap.Principal `yaml:"principal"`
		Source    string             `yaml:"source"`
	} `yaml:"principals"`
	Classes          []classEntry  `yaml:"classes"`
	BeyondMembership scopesEntry   `yaml:"beyond_membership"`
	OnlyUnder        []underEntry  `yaml:"only_under"`
	Uncertain        []scopesEntry `yaml:"uncertain"`
	Conditions       []struct {
		Name  string `yaml:"name"`
		Means string `yaml:"means"`
	} `yaml:"conditions"`
	Rows   []rowEntry   `yaml:"rows"`
	Yields []yieldEntry `yaml:"yields"`
}

type classEntry struct {
	Class    scopemap.Class `yaml:"class"`
	Inferred bool           `yaml:"inferred"`
	Scopes   []string       `yaml:"scopes"`
	Source   string         `yaml:"source"`
}

type scopesEntry struct {
	Methods []string `yaml:"methods"`
	Scopes  []string `yaml:"scopes"`
	Source  string   `yaml:"source"`
}

type underEntry struct {
	Methods []string `yaml:"methods"`
	Scope   string   `yaml:"scope"`
	When    string   `yaml:"when"`
	Source  string   `yaml:"source"`
}

type rowEntry struct {
	Methods       []string             `yaml:"methods"`
	When          string               `yaml:"when"`
	Keep          []scopemap.Principal `yaml:"keep"`
	KeepUncertain []scopemap.Principal `yaml:"keep_uncertain"`
	AndAnyOf      []string             `yaml:"and_any_of"`
	Instead       []struct {
		Principal scopemap.Principal `yaml:"principal"`
		AnyOf     []string           `yaml:"any_of"`
		Disputed  []string           `yaml:"disputed"`
		Uncertain bool               `yaml:"uncertain"`
	} `yaml:"instead"`
	Source string `yaml:"source"`
}

type yieldEntry struct {
	Methods []string `yaml:"methods"`
	When    string   `yaml:"when"`
	To      string   `yaml:"to"`
	Source  string   `yaml:"source"`
}

// readOverlay decodes the overlay and asks every entry for its source.
func readOverlay(name string, text []byte) (*overlay, error) {
	o := overlay{name: filepath.Base(name)}
	if err := scopemap.DecodeYAML(name, text, &o); err != nil {
		return nil, err
	}
	missing := func(entry, source string) error {
		if source == "" {
			return fmt.Errorf("%s: %s has no source; say where Google says so", name, entry)
		}
		return nil
	}
	for _, p := range o.Principals {
		if err := missing("principal "+p.Prefix, p.Source); err != nil {
			return nil, err
		}
	}
	for _, c := range o.Classes {
		if err := missing(fmt.Sprint("class of ", c.Scopes), c.Source); err != nil {
			return nil, err
		}
	}
	if err := missing("beyond_membership", o.BeyondMembership.Source); err != nil {
		return nil, err
	}
	for _, u := range o.OnlyUnder {
		if err := missing("only_under "+u.Scope, u.Source); err != nil {
			return nil, err
		}
	}
	for _, u := range o.Uncertain {
		if err := missing(fmt.Sprint("uncertain ", u.Methods), u.Source); err != nil {
			return nil, err
		}
	}
	for _, r := range o.Rows {
		if err := missing(fmt.Sprint("row ", r.When, " of ", r.Methods), r.Source); err != nil {
			return nil, err
		}
	}
	for _, y := range o.Yields {
		if err := missing(fmt.Sprint("yield ", y.When, " of ", y.Methods), y.Source); err != nil {
			return nil, err
		}
	}
	return &o, nil
}

// principal returns whom a scope (short name) is for.
func (o *overlay) principal(scope string) (scopemap.Principal, error) {
	longest, principal := -1, scopemap.Principal("")
	for _, p := range o.Principals {
		if strings.HasPrefix(scope, p.Prefix) && len(p.Prefix) > longest {
			longest, principal = len(p.Prefix), p.Principal
		}
	}
	if longest < 0 {
		return "", fmt.Errorf("scope %s has no principal; add its prefix to principals in the overlay", scope)
	}
	return principal, nil
}

// class returns the entry that gives a scope (short name) its class.
func (o *overlay) class(scope string) (classEntry, error) {
	var found []classEntry
	for _, c := range o.Classes {
		if slices.Contains(c.Scopes, scope) {
			found = append(found, c)
		}
	}
	if len(found) != 1 {
		return classEntry{}, fmt.Errorf("scope %s is in %d classes; put it in exactly one of classes in the overlay", scope, len(found))
	}
	return found[0], nil
}
