package config

import (
	"regexp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

type modelFile struct {
	scopemap.Place `yaml:"-"`

	Function scopemap.Text   `yaml:"function"`
	Makes    *credentialFile `yaml:"makes"`
	Runs     scopemap.Text   `yaml:"runs"`
}

type credentialFile struct {
	scopemap.Place `yaml:"-"`

	Kind scopemap.Text `yaml:"kind"`
	// Subject is true for the key of a service account that acts for a user, whom
	// the model need not name.
	Subject bool            `yaml:"subject"`
	Scopes  []scopemap.Text `yaml:"scopes"`
}

// functionID is the form of a function's ID: "path/pkg.Func",
// "(*path/pkg.Type).Method".
var functionID = regexp.MustCompile(`^([^\s()\[\]*]*[^\s()\[\]*./]|\(\*?[^\s()\[\]*]+\.[\pL_][\pL\pN_]*\))\.[\pL_][\pL\pN_]*$`)

func (p *parser) models(file []modelFile) []Model {
	var models []Model
	for _, f := range file {
		p.modelled(f, models)
		m := Model{Function: f.Function, Runs: f.Runs}
		switch {
		case f.Makes == nil && !isGiven(f.Runs):
			p.failAt(f.Place, "the model says nothing of the function; give makes or runs")
		case f.Makes != nil && isGiven(f.Runs):
			p.fail(f.Runs, "the model has makes and runs; keep one")
		case f.Makes != nil:
			m.Makes = p.makes(*f.Makes)
		default:
			if _, ok := scopemap.Default().Method(f.Runs.Value); !ok {
				p.fail(f.Runs, "unknown method %q; chatscopelint scopes lists all, such as chat.spaces.messages.create", f.Runs.Value)
			}
		}
		models = append(models, m)
	}
	return models
}

// modelled checks the function that a model is of.
func (p *parser) modelled(f modelFile, before []Model) {
	name := f.Function
	twice := slices.IndexFunc(before, func(m Model) bool { return isGiven(name) && m.Function.Value == name.Value })
	switch {
	case !isGiven(name):
		p.failAt(f.Place, "function is missing; name it as example.com/kit.NewClient or (*example.com/kit.Client).Send")
	case strings.Contains(name.Value, "["):
		p.fail(name, "%s", typeArguments)
	case !functionID.MatchString(name.Value):
		p.fail(name, "%q is no function; name it as example.com/kit.NewClient or (*example.com/kit.Client).Send", name.Value)
	case twice >= 0:
		p.fail(name, "function %s has a model on line %d too; remove one", name.Value, before[twice].Function.Line)
	}
}

// madeKinds are the kinds of credential that a function may make.
var madeKinds = []model.CredentialKind{
	model.ServiceAccount, model.Delegation, model.User, model.ApplicationDefault, model.CredentialsFile, model.APIKey, model.NoCredential,
}

func (p *parser) makes(f credentialFile) *Credential {
	c := &Credential{Kind: model.CredentialKind(f.Kind.Value), Scopes: p.scopes(f.Scopes), ScopesKnown: f.Scopes != nil}
	if !isGiven(f.Kind) {
		p.failAt(f.Place, "kind is missing; use %s", inWords(words(madeKinds)))
		return c
	}
	p.oneOf(f.Kind, "kind", words(madeKinds))
	if (c.Kind == model.APIKey || c.Kind == model.NoCredential) && c.ScopesKnown {
		p.failAt(f.Place, "%s has no scopes; leave them out", c.Kind)
	}
	if f.Subject {
		if c.Kind != model.ServiceAccount && c.Kind != model.Delegation {
			p.failAt(f.Place, "%s has no subject; only the key of a service account has one", c.Kind)
		}
		c.Kind = model.Delegation
	}
	return c
}

func words(kinds []model.CredentialKind) []string {
	list := make([]string, len(kinds))
	for i, kind := range kinds {
		list[i] = string(kind)
	}
	return list
}
