// Package golangci is the module plugin for golangci-lint: a program that
// imports it has the linter chatscopelint. README.md says how to build one, and
// the settings that it takes.
//
// A finding's text begins with its check's name, which golangci-lint puts there:
// "overscope: ...". Findings that a //nolint:chatscopelint comment covers are
// taken away by golangci-lint too.
package golangci

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

// Plugins are found by what their packages do when the program starts.
func init() { register.Plugin("chatscopelint", newPlugin) }

type plugin struct{ settings settings }

func newPlugin(raw any) (register.LinterPlugin, error) {
	s, err := decode(raw)
	if err != nil {
		return nil, err
	}
	return plugin{s}, nil
}

// BuildAnalyzers makes the analyzers to run.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) { return p.settings.analyzers(), nil }

// GetLoadMode says that the analyzers need types.
func (p plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
