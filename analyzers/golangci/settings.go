package golangci

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/config"
)

// settings are what stands in .golangci.yml under
// linters.settings.custom.chatscopelint.settings.
type settings struct {
	checks []string // the names of the checks to run; nil: all
	info   bool     // bring findings of severity info too
	config string   // the text of a configuration, see package config
	// baseline is the text of the baseline that the configuration names.
	baseline string
}

// A key is one that the settings may have.
type key struct {
	name  string
	value string // what its value must be
	field func(*settings) any
}

var keys = []key{
	{"checks", "a list of names of checks", func(s *settings) any { return &s.checks }},
	{"baseline", "the text of a baseline (baseline: |, then its lines)", func(s *settings) any { return &s.baseline }},
	{"config", "the text of a .chatscopelint.yml (config: |, then its lines)", func(s *settings) any { return &s.config }},
	{"info", "true or false", func(s *settings) any { return &s.info }},
}

// infoChecks are the checks all of whose findings are of severity info.
var infoChecks = []string{"eventauth", "consent"}

// decode reads the settings as golangci-lint hands them over: nil, or what
// encoding/json would make of them. What has no meaning is an error. A key without
// a value is as if left out: golangci-lint does not even hand it over.
//
// golangci-lint reads the keys of its configuration in small letters and takes
// a dot in one for a mapping in a mapping, at any depth. So no key here has
// either, and a value that does must be text.
func decode(raw any) (settings, error) {
	var s settings
	values, err := valuesOf(raw)
	if err != nil {
		return s, err
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		i := slices.IndexFunc(keys, func(k key) bool { return k.name == name })
		if i < 0 {
			return s, fmt.Errorf("settings: there is no key %q; there are %s", name, strings.Join(keyNames(), ", "))
		}
		if json.Unmarshal(values[name], keys[i].field(&s)) != nil {
			return s, fmt.Errorf("settings: %s must be %s, not %s", name, keys[i].value, values[name])
		}
	}
	return s, s.validate()
}

// valuesOf are the values of the settings by key.
func valuesOf(raw any) (map[string]json.RawMessage, error) {
	text, err := json.Marshal(raw)
	if err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(text, &values); err != nil {
		return nil, fmt.Errorf("settings: they must be keys with values, not %s", text)
	}
	return values, nil
}

func keyNames() []string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	return names
}

// validate refuses what would silently run no check.
func (s settings) validate() error {
	if s.checks != nil && len(s.checks) == 0 {
		return errors.New("settings: checks names none; leave it out to run all")
	}
	all := checkNames()
	for _, name := range s.checks {
		if !slices.Contains(all, name) {
			return fmt.Errorf("settings: checks: there is no check %q; there are %s", name, strings.Join(all, ", "))
		}
		if slices.Contains(infoChecks, name) && !s.info {
			return fmt.Errorf("settings: checks: the findings of %s are of severity info; say info: true too", name)
		}
	}
	_, err := s.project(".")
	return err
}

// project is what the settings have of a configuration, for the module that a
// directory lies in. golangci-lint keeps what the linter found as long as Go files
// and settings are the same: so no file is read.
func (s settings) project(dir string) (*config.Project, error) {
	c, err := config.Parse(config.FileName, []byte(s.config))
	if err != nil {
		return nil, fmt.Errorf("settings: config: %w", err)
	}
	root, err := config.ModuleRoot(dir)
	if err != nil {
		return nil, err
	}
	p, err := config.NewProject(c, root)
	if err != nil {
		return nil, err
	}
	switch name := c.Baseline.Value; {
	case s.baseline != "":
		if p.Baseline, err = config.ReadBaseline("baseline", []byte(s.baseline)); err != nil {
			return nil, fmt.Errorf("settings: %w", err)
		}
	case name != "":
		return nil, fmt.Errorf("settings: config: golangci-lint does not watch %s; give its text as baseline too", name)
	}
	return p, nil
}

func checkNames() []string {
	var names []string
	for _, c := range analyzers.Checks() {
		names = append(names, c.Name)
	}
	return names
}

// analyzers are those of the checks that the settings ask for. A comment that names
// checks is heeded here. To golangci-lint these are no linters; what names
// chatscopelint is left to it.
func (s settings) analyzers() []*analysis.Analyzer {
	checks := slices.DeleteFunc(analyzers.Checks(), func(c check.Check) bool { return !s.runs(c.Name) })
	return check.Options{Info: s.info, Comments: namesChecks, Project: s.project}.Analyzers(checks...)
}

func namesChecks(n config.Nolint) bool { return len(n.Checks) > 0 }

// runs reports whether a check can bring a finding.
func (s settings) runs(check string) bool {
	asked := s.checks == nil || slices.Contains(s.checks, check)
	return asked && (s.info || !slices.Contains(infoChecks, check))
}
