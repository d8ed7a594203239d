package metamorphic

// A Rewrite changes a program and leaves its meaning.
type Rewrite struct {
	Name string
	// Copies says that the report may have some entries twice, since the code
	// behind them is there twice.
	Copies bool
	// Floor is on how many programs of the corpus it must have something to do.
	Floor   int
	rewrite func(*Draft)
}

// Rewrites are all rewrites: values on detours, then code that moves.
func Rewrites() []Rewrite {
	return []Rewrite{
		{"function", false, 80, through(viaFunction)},
		{"alias", false, 80, through(viaAlias)},
		{"generic", false, 80, through(viaGeneric)},
		{"package", false, 80, through(viaPackage)},
		{"closure", false, 80, through(viaClosure)},
		{"callback", false, 80, through(viaCallback)},
		{"defer", false, 80, through(viaDefer)},
		{"method-value", false, 80, through(viaMethod)},
		{"both-paths", false, 80, through(viaBothPaths)},
		{"struct", false, 80, through(viaStruct)},
		{"pointer", false, 80, through(viaPointer)},
		{"map", false, 80, through(viaMap)},
		{"slice", false, 80, through(viaSlice)},
		{"range", false, 80, through(viaRange)},
		{"channel", false, 80, through(viaChannel)},
		{"goroutine", false, 80, through(viaGoroutine)},
		{"interface", false, 80, through(viaInterface)},
		{"any", false, 80, through(viaAny)},
		{"once", false, 80, through(viaOnce)},
		{"pairs", false, 75, pairs},
		{"spread", false, 75, spreadArguments},
		{"definitions", false, 80, splitDefinitions},
		{"bound-methods", false, 80, methodsToValues},
		{"method-expressions", false, 80, methodsToExpressions},
		{"extract-calls", false, 80, extractCalls},
		{"extract-tails", false, 80, extractTails},
		{"bodies", false, 80, bodiesToClosures},
		{"branches", false, 80, branchesToClosures},
		{"inline", false, 60, inline},
		{"clone", true, 35, cloneFactories},
		{"rename", false, 80, rename},
		{"reorder", false, 80, reorder},
		{"split", false, 80, splitFiles},
		{"main-package", false, 75, mainToPackage},
	}
}

// Apply rewrites a program. changed is false when there was nothing to do. The
// files go by their names in the module; those of the program that are not
// among them are gone.
func (r Rewrite) Apply(p *Program) (files map[string]string, changed bool, err error) {
	d := newDraft(p)
	r.rewrite(d)
	if !d.changed() {
		return nil, false, nil
	}
	files, err = d.result()
	return files, true, err
}
