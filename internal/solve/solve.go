// Package solve links summaries into whole programs and finds, for every Chat
// API call, the credentials that can reach it and the scopes that those can
// ask for.
//
// Every function is looked at once per chain of calls that leads to it, its
// equations kept as sets that only grow until nothing changes. What the
// equations cannot say is an unknown with a reason, never a guess.
package solve

import (
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A View is what one package can tell of the Chat API calls and credentials of
// its own code and of what it imports: all that a driver knows that goes from
// package to package, and all that is needed to judge what the package
// completes.
type View struct {
	Model   *model.Model    // with one program, or none where nothing matters
	entered map[string]bool // IDs of the functions that some context runs
	acts    map[string]bool // IDs of the package's own functions that can reach the Chat API
	// Heeded are the parts of the configuration that told something: the names of
	// key files and of functions, as they stand there.
	Heeded map[scopemap.Text]bool
}

// Package solves one package with the packages in view that it imports: as a
// command if it is a main package, else as a library whose importers are not
// known. told is what the configuration tells, nil for nothing.
func Package(pkgs summary.View, path string, table *scopemap.Table, told *known.Told) *View {
	return solvePackage(pkgs, path, table, told, nil)
}

// solvePackage does so without what others are known to reach, by ID.
func solvePackage(set summary.View, path string, table *scopemap.Table, told *known.Told, reached map[string]bool) *View {
	v := &View{Model: &model.Model{Package: path}}
	pkg, pkgs := set[path], set.Closure(path)
	w := newWorld(pkgs, table, told)
	v.Model.Unblamed = unblamed(pkgs)
	noteSecrets(v.Model, pkg)
	if !w.acts() {
		if pkg.Name == "main" {
			v.Model.Add(model.Program{ID: path})
		}
		return v
	}
	own := func(fn *summary.Func) bool { return fn.Package == path && !reached[fn.ID] }
	s := newSolver(w, path, pkgs)
	s.reached = reached
	if pkg.Name == "main" {
		s.runMain(pkg)
		s.runUncalled(own)
	} else {
		s.library = true
		s.runLibrary(own)
	}
	v.entered, v.acts = s.entered, make(map[string]bool)
	for fn := range w.relevance.acts {
		if fn.Package == path {
			v.acts[fn.ID] = true
		}
	}
	v.Model.Add(s.program())
	v.Heeded = s.heeded
	return v
}

// unblamed are the files in which no finding may stand.
func unblamed(pkgs []*summary.Package) map[string]bool {
	files := make(map[string]bool)
	for _, pkg := range pkgs {
		for _, file := range pkg.Generated {
			files[file] = true // it need not hold a function
		}
		if pkg.Blame == summary.EffectsOnly {
			for _, fn := range pkg.Funcs {
				files[fn.Position.File] = true
			}
		}
	}
	return files
}

// acts reports whether any function calls a library that rows describe, or may
// handle events.
func (w *world) acts() bool { return len(w.relevance.acts) > 0 || w.handles }

// A world is what all programs share.
type world struct {
	table    *scopemap.Table
	told     *known.Told
	packages summary.View
	funcs    map[string]*summary.Func
	methods  map[string]map[string]string // type, method name: function ID
	usages   map[*summary.Func]*usage
	json     map[string][]summary.JSONField // by struct type

	configurations map[string]summary.Variable // by name

	relevance *relevance
	handles   bool // whether there may be handlers of Chat events
	asks      bool // whether users may be asked for consent
}

func newWorld(pkgs []*summary.Package, table *scopemap.Table, told *known.Told) *world {
	w := &world{
		table:    table,
		told:     told,
		packages: summary.ViewOf(pkgs),
		funcs:    make(map[string]*summary.Func),
		methods:  make(map[string]map[string]string),
		json:     make(map[string][]summary.JSONField),

		configurations: make(map[string]summary.Variable),
	}
	for _, pkg := range pkgs {
		for _, fn := range pkg.Funcs {
			if !told.Replaces(pkg, fn.ID) {
				w.funcs[fn.ID] = fn
			}
		}
		for _, v := range pkg.Configurations {
			w.configurations[v.Name] = v
		}
		for _, t := range pkg.JSON {
			w.json[t.Type] = t.Fields
		}
		for _, m := range pkg.Methods {
			if w.methods[m.Type] == nil {
				w.methods[m.Type] = make(map[string]string)
			}
			w.methods[m.Type][m.Name] = m.Func
		}
	}
	w.handles = w.handlesEvents()
	w.asks = w.asksConsent()
	w.usages = usages(w.funcs)
	w.relevance = newRelevance(w, pkgs)
	return w
}

func (w *world) inView(importPath string) bool { return w.packages[importPath] != nil }

// A solver solves one program.
type solver struct {
	*world
	view string // the path of the package whose view it is, "" for the library rest
	// library is set where importers that are not known call what is exported.
	library bool
	// reached has the IDs of the functions that commands are known to run: what the
	// initialization of their packages makes is theirs.
	reached map[string]bool
	parts   []*summary.Package
	// run has the IDs of the functions that the command is seen to run.
	run map[string]bool

	queue       []*variable
	steps       int      // how much was carried on so far
	exhausted   bool     // it was too much
	late        []func() // what waits until the queue is empty
	last        []func() // what waits until late is empty too
	globals     map[string]*object
	tooMany     *place // what stands for all that is past maxPlaces
	nothing     *place // nil
	unknowns    map[string]*place
	derivations map[derivedKey]*place
	copied      map[[2]*place]bool
	tainted     map[[2]*place]bool
	taints      map[*object][]tainting
	onTaint     map[*object][]func(tainting)
	rows        map[string]*summary.Func
	heeded      map[scopemap.Text]bool // what the configuration tells and is asked for

	entered        map[string]bool // IDs of the functions that some context runs
	contexts       map[*summary.Func]int
	instances      int // how many contexts there are
	mergedContexts map[*summary.Func]*instance
	mergedObjects  map[mergedKey]*object

	escaped map[escapeKey]bool
	leaves  map[*object]departure
	trying  map[*place]bool // what is being tried out, see ownTransport

	wrappers    []*object            // what brings a credential and is unknown besides
	ofType      map[string][]*object // what is made of a named type
	wantsOfType map[string][]*variable

	appends map[*place][]appending // by the list that is appended to
	effects []happening

	// Of programs that handle events: what tells how, the requests that come in,
	// and the contexts of function values.
	sights []sight
	shown  []*instance // the frames that show a request to code out of view
	// tokensRead are the tokens whose text the program reads, tokensSent those that
	// requests carry.
	tokensRead map[*object]bool
	tokensSent map[*object]bool
	// credentialsRead are the credentials of package google of which the program
	// reads something besides the token source.
	credentialsRead map[*object]bool
	// tokensOut are the tokens that code out of view gets.
	tokensOut map[*object]bool
	seeds     map[seedKey]*place
	ran       map[*object][]*instance
	queues    map[*object]*queue

	// What is read off once nothing changes any more.
	folds map[*object]texts
	lists map[*place]sequences
	// dialling has the clients whose connection is being looked at.
	dialling map[*object]bool
	within   map[*place]bool // transports that are being read
	asked    []consent       // nil until it is looked for
	off      map[*instance]bool
}

// A happening is an effect in one context.
type happening struct {
	kind summary.EffectKind
	in   *instance
	args []*variable
}

func newSolver(w *world, view string, pkgs []*summary.Package) *solver {
	s := &solver{
		world:          w,
		view:           view,
		parts:          pkgs,
		globals:        make(map[string]*object),
		unknowns:       make(map[string]*place),
		derivations:    make(map[derivedKey]*place),
		copied:         make(map[[2]*place]bool),
		tainted:        make(map[[2]*place]bool),
		taints:         make(map[*object][]tainting),
		onTaint:        make(map[*object][]func(tainting)),
		rows:           make(map[string]*summary.Func),
		heeded:         make(map[scopemap.Text]bool),
		entered:        make(map[string]bool),
		contexts:       make(map[*summary.Func]int),
		mergedContexts: make(map[*summary.Func]*instance),
		mergedObjects:  make(map[mergedKey]*object),
		escaped:        make(map[escapeKey]bool),
		leaves:         make(map[*object]departure),
		trying:         make(map[*place]bool),
		ofType:         make(map[string][]*object),
		wantsOfType:    make(map[string][]*variable),
		folds:          make(map[*object]texts),
		lists:          make(map[*place]sequences),
		within:         make(map[*place]bool),
		dialling:       make(map[*object]bool),
		appends:        make(map[*place][]appending),
		off:            make(map[*instance]bool),
		seeds:          make(map[seedKey]*place),
		ran:            make(map[*object][]*instance),
		queues:         make(map[*object]*queue),
		tokensOut:      make(map[*object]bool),

		credentialsRead: make(map[*object]bool),
		tokensRead:      make(map[*object]bool),
		tokensSent:      make(map[*object]bool),
	}
	s.tooMany = s.place(&object{kind: unknown, text: "it may be too many things to tell apart"}, "")
	s.nothing = s.place(&object{kind: nothing}, "")
	return s
}
