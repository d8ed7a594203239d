package scopemap

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// The file's form. In it a scope's name without "://" stands for ScopePrefix
// and the name, since otherwise most of the file would be that prefix.
type tableFile struct {
	Revision   Text            `yaml:"revision"`
	Document   Text            `yaml:"document"`
	Conditions []conditionFile `yaml:"conditions"`
	Scopes     []scopeFile     `yaml:"scopes"`
	Methods    []methodFile    `yaml:"methods"`
}

type conditionFile struct {
	Name  Text `yaml:"name"`
	Means Text `yaml:"means"`
}

type scopeFile struct {
	Scope         Text   `yaml:"scope"`
	Class         Text   `yaml:"class"`
	ClassInferred bool   `yaml:"class_inferred"`
	Principal     Text   `yaml:"principal"`
	Description   Text   `yaml:"description"`
	Covers        []Text `yaml:"covers"`
}

type methodFile struct {
	ID        Text        `yaml:"id"`
	HTTP      Text        `yaml:"http"`
	Path      Text        `yaml:"path"`
	Template  Text        `yaml:"template"`
	Upload    []Text      `yaml:"upload"`
	Uncertain bool        `yaml:"uncertain"`
	Requires  []rowFile   `yaml:"requires"`
	Yields    []yieldFile `yaml:"yields"`
}

type rowFile struct {
	Principal Text         `yaml:"principal"`
	When      Text         `yaml:"when"`
	AllOf     []clauseFile `yaml:"all_of"`
	Uncertain bool         `yaml:"uncertain"`
	Disputed  []Text       `yaml:"disputed"`
	Source    Text         `yaml:"source"`
}

type clauseFile struct {
	AnyOf []Text `yaml:"any_of"`
}

type yieldFile struct {
	When   Text `yaml:"when"`
	To     Text `yaml:"to"`
	Source Text `yaml:"source"`
}

// maxConditions bounds the conditions of one method, because
// [Method.Alternatives] looks at every subset of them.
const maxConditions = 12

// Parse reads a table. name is the file's, for errors. It refuses what
// [DecodeYAML] refuses, and a table that contradicts itself: what a row names
// must be in the lists of scopes and conditions, a row's scopes must be its
// principal's, and rows of user_admin stand under use_admin_access and nowhere
// else. Errors are a *[YAMLError], which says what to do.
func Parse(name string, data []byte) (*Table, error) {
	var file tableFile
	if err := DecodeYAML(name, data, &file); err != nil {
		return nil, err
	}
	p := &parser{name: name, table: &Table{Revision: file.Revision.Value, Document: file.Document.Value}}
	p.want(file.Revision, "revision", "give the discovery document's revision, such as \"20261029\"")
	p.conditions(file.Conditions)
	p.scopes(file.Scopes)
	p.methods(file.Methods)
	if p.err != nil {
		return nil, p.err
	}
	sum := sha256.Sum256(data)
	p.table.sha256 = hex.EncodeToString(sum[:])
	return p.table, nil
}

// parser builds a table and keeps the first error; after it, the rest is
// checked on but changes nothing.
type parser struct {
	name  string
	table *Table
	entry Text // the first text of the entry at hand: where to point when another is absent
	err   error
}

func (p *parser) fail(at Text, problem string) {
	if p.err == nil {
		p.err = &YAMLError{p.name, max(at.Line, 1), max(at.Column, 1), problem}
	}
}

// want returns the text, and fails when the file does not have it.
func (p *parser) want(t Text, key, whatToDo string) string {
	if t.Value == "" {
		at := t
		if at.Line == 0 {
			at = p.entry
		}
		p.fail(at, key+" is missing; "+whatToDo)
		return ""
	}
	return t.Value
}

// enter begins an entry, of which these are the texts.
func (p *parser) enter(texts ...Text) {
	for _, t := range texts {
		if t.Line != 0 {
			p.entry = t
			return
		}
	}
}

func (p *parser) conditions(file []conditionFile) {
	for _, c := range file {
		p.enter(c.Name, c.Means)
		name := p.want(c.Name, "name", "give each condition a name")
		if p.knowsCondition(name) {
			p.fail(c.Name, "condition "+name+" is listed twice; remove one")
		}
		p.table.Conditions = append(p.table.Conditions, Condition{name, c.Means.Value})
	}
	slices.SortFunc(p.table.Conditions, func(a, b Condition) int { return strings.Compare(a.Name, b.Name) })
}

func (p *parser) knowsCondition(name string) bool {
	return slices.ContainsFunc(p.table.Conditions, func(c Condition) bool { return c.Name == name })
}

func (p *parser) scopes(file []scopeFile) {
	for _, s := range file {
		p.enter(s.Scope, s.Class, s.Principal, s.Description)
		scope := Scope{
			URI:           longName(p.want(s.Scope, "scope", "give each scope a name")),
			Class:         Class(p.want(s.Class, "class", "use non-sensitive, sensitive, restricted or unknown")),
			ClassInferred: s.ClassInferred,
			Principal:     p.principal(s.Principal),
			Description:   s.Description.Value,
		}
		if scope.Class != UnknownClass && scope.Class.Rank() == UnknownClass.Rank() {
			p.fail(s.Class, "unknown class "+s.Class.Value+"; use non-sensitive, sensitive, restricted or unknown")
		}
		if _, twice := p.table.Scope(scope.URI); twice {
			p.fail(s.Scope, "scope "+s.Scope.Value+" is listed twice; remove one")
		}
		p.table.Scopes = append(p.table.Scopes, scope)
	}
	// What a scope covers may stand further down, so it is read afterwards.
	for i, s := range file {
		of := p.table.Scopes[i].Principal
		p.table.Scopes[i].Covers = p.scopeNames(s.Covers, of)
	}
	slices.SortFunc(p.table.Scopes, func(a, b Scope) int { return strings.Compare(a.URI, b.URI) })
}

func (p *parser) principal(t Text) Principal {
	principal := Principal(p.want(t, "principal", "use app, app_admin_approved, user or user_admin"))
	switch principal {
	case App, AppAdminApproved, User, UserAdmin:
	default:
		p.fail(t, "unknown principal "+t.Value+"; use app, app_admin_approved, user or user_admin")
	}
	return principal
}

// scopeNames returns full URIs, sorted, all of them scopes of that principal.
func (p *parser) scopeNames(file []Text, of Principal) []string {
	names := make([]string, 0, len(file))
	for _, t := range file {
		name := longName(p.want(t, "scope", "remove the empty entry"))
		scope, ok := p.table.Scope(name)
		switch {
		case !ok:
			p.fail(t, "scope "+t.Value+" is not in the list of scopes; add it there or correct the name")
		case scope.Principal != of:
			p.fail(t, "scope "+t.Value+" is for "+string(scope.Principal)+", not for "+string(of)+"; move it to a row of that principal")
		case slices.Contains(names, name):
			p.fail(t, "scope "+t.Value+" stands here twice; remove one")
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func longName(scope string) string {
	if scope == "" || strings.Contains(scope, "://") {
		return scope
	}
	return ScopePrefix + scope
}

func (p *parser) methods(file []methodFile) {
	for _, f := range file {
		p.enter(f.ID, f.HTTP, f.Path, f.Template)
		m := Method{
			ID:         p.want(f.ID, "id", "give each method its id, such as chat.spaces.get"),
			HTTPMethod: p.want(f.HTTP, "http", "give the HTTP verb, such as GET"),
			Path:       p.want(f.Path, "path", "give the flat path, such as v1/spaces/{spacesId}"),
			Template:   f.Template.Value,
			Uncertain:  f.Uncertain,
		}
		for _, t := range f.Upload {
			m.UploadPaths = append(m.UploadPaths, p.want(t, "path", "remove the empty entry"))
		}
		if _, twice := p.table.Method(m.ID); twice {
			p.fail(f.ID, "method "+m.ID+" is listed twice; remove one")
		}
		for _, r := range f.Requires {
			m.Requires = append(m.Requires, p.row(r))
		}
		if len(m.rowsWhen("")) == 0 {
			p.fail(f.ID, "method "+m.ID+" has no row without a condition; say what an ordinary call needs")
		}
		if n := len(m.Conditions()); n > maxConditions {
			p.fail(f.ID, fmt.Sprintf("method %s has %d conditions, more than %d; split or drop some", m.ID, n, maxConditions))
		}
		for _, y := range f.Yields {
			m.Yields = append(m.Yields, Yield{p.condition(y.When), p.condition(y.To), y.Source.Value})
			if y.When.Value == "" || y.When.Value == y.To.Value {
				p.fail(f.ID, "a condition of "+m.ID+" yields to itself or has no name; name two conditions")
			}
		}
		p.table.Methods = append(p.table.Methods, m)
	}
	slices.SortFunc(p.table.Methods, func(a, b Method) int { return strings.Compare(a.ID, b.ID) })
}

func (p *parser) row(f rowFile) Requirement {
	p.enter(f.Principal, f.When, f.Source)
	r := Requirement{
		Principal: p.principal(f.Principal),
		When:      p.condition(f.When),
		Uncertain: f.Uncertain,
		Source:    f.Source.Value,
	}
	if (r.Principal == UserAdmin) != (r.When == UseAdminAccess) {
		p.fail(f.Principal, "rows of user_admin stand under use_admin_access, all others elsewhere; correct principal or when")
	}
	if len(f.AllOf) == 0 {
		p.fail(f.Principal, "all_of is missing; say which scopes the row asks for")
	}
	for _, c := range f.AllOf {
		clause := AnyOf(p.scopeNames(c.AnyOf, r.Principal))
		if len(clause) == 0 {
			p.fail(f.Principal, "an any_of of this row is empty; list its scopes or remove it")
		}
		r.AllOf = append(r.AllOf, clause)
	}
	if len(f.Disputed) > 0 {
		r.Disputed = p.scopeNames(f.Disputed, r.Principal)
	}
	return r
}

func (p *parser) condition(t Text) string {
	if t.Value != "" && !p.knowsCondition(t.Value) {
		p.fail(t, "condition "+t.Value+" is not in the list of conditions; add it there or correct the name")
	}
	return t.Value
}
