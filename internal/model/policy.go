package model

import "slices"

// A Policy is what the configuration says that programs may ask for.
type Policy struct {
	Declared []Declaration
	// ForbiddenScopes are scopes that no program may ask for.
	ForbiddenScopes []Scope
	// ForbiddenClasses are classes of which no program may ask for a scope.
	ForbiddenClasses []ForbiddenClass
}

// A Declaration is the scopes that one program may ask for: those that were
// approved, or that stand in its consent configuration.
type Declaration struct {
	// Programs are the IDs that the program may have: a folder of the module may
	// be a main package or a script project.
	Programs []string
	Position Position // in the configuration
	Scopes   []Scope  // with the place of each in the configuration; never doubtful
}

// A ForbiddenClass is a class of scopes, and where the configuration names it.
type ForbiddenClass struct {
	Class    string // "restricted"
	Position Position
}

// Of reports whether the declaration is of the program.
func (d Declaration) Of(p Program) bool { return p.Main() && slices.Contains(d.Programs, p.ID) }
