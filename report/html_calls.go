package report

import (
	"slices"
	"strings"
)

// htmlCall is a row of the table of calls.
type htmlCall struct {
	*Call
	Anchor      string
	Place       htmlPlace
	Credentials []htmlTo
	Handler     []htmlTo
	// Name is the function's without the folders of its package.
	Name, When string
	Needs      []htmlNeed
	Steps      []htmlStep
	Marks      htmlMarks
}

// htmlNeed is one way in which a call is allowed.
type htmlNeed struct {
	As    string
	AllOf [][]string
}

// htmlStep is a step of a trace.
type htmlStep struct {
	Place htmlPlace
	Note  string
}

// CallRows has a row for each call.
func (p *htmlPage) CallRows() []htmlCall {
	var rows []htmlCall
	for i := range p.Calls {
		c := &p.Calls[i]
		row := htmlCall{
			Call:        c,
			Anchor:      p.anchors["call "+c.ID],
			Place:       p.place(c.Position),
			Credentials: p.to("cred", c.Credentials...),
			Name:        shortFunction(c.Function),
			When:        word(timingSentence, c.Timing),
			Steps:       p.steps(c.Trace),
			Marks:       p.marks(p.programsWith([]string{c.ID}, nil), p.findingsOn(onCall(*c)), p.scopesOfCall(c.ID)),
		}
		if c.Handler != "" {
			row.Handler = p.to("handler", c.Handler)
		}
		for _, r := range c.Requires {
			need := htmlNeed{As: word(principalWords, r.Principal)}
			for _, group := range r.AllOf {
				need.AllOf = append(need.AllOf, group.AnyOf)
			}
			row.Needs = append(row.Needs, need)
		}
		rows = append(rows, row)
	}
	return rows
}

func (p *htmlPage) steps(trace []Step) []htmlStep {
	var steps []htmlStep
	for _, s := range trace {
		steps = append(steps, htmlStep{p.place(s.Position), s.Note})
	}
	return steps
}

// htmlHandler is a row of the table of handlers.
type htmlHandler struct {
	Handler
	Anchor                      string
	Place                       htmlPlace
	Name                        string
	Receives, Answers, Verifies string
	Calls                       []htmlHandlerCall
	Credentials                 []htmlTo
	Marks                       htmlMarks
}

// htmlHandlerCall is a call on a handler's path.
type htmlHandlerCall struct {
	Method, When string
	To           htmlTo
}

// timingSentence says when a call runs, where a table does not say what it is
// seen from.
var timingSentence = map[Timing]string{
	TimingSync: "before the response", TimingAsync: "after the response", TimingBoth: "before and after the response",
}

// HandlerRows has a row for each handler of Chat events.
func (p *htmlPage) HandlerRows() []htmlHandler {
	var rows []htmlHandler
	for _, h := range p.Handlers {
		row := htmlHandler{
			Handler:     h,
			Anchor:      p.anchors["handler "+h.ID],
			Place:       p.place(h.Position),
			Name:        shortFunction(h.Function),
			Receives:    word(transportWords, h.Transport),
			Answers:     word(respondsWords, h.Responds),
			Verifies:    verifiesWord(h.VerifiesSender),
			Credentials: p.to("cred", h.Credentials...),
		}
		var scopes []string
		for _, id := range h.Calls {
			scopes = append(scopes, p.scopesOfCall(id)...)
			if c := p.calls[id]; c != nil {
				row.Calls = append(row.Calls, htmlHandlerCall{c.Method, word(timingSentence, c.Timing), htmlTo{c.Position.atLine(), p.anchors["call "+id]}})
			}
		}
		row.Marks = p.marks(append(p.programsWith(h.Calls, nil), p.programsWith(nil, h.Credentials)...), p.findingsOn(onHandler(h)), scopes)
		rows = append(rows, row)
	}
	return rows
}

// onHandler holds of findings that stand at the handler, or are about what runs
// on its path.
func onHandler(h Handler) func(Finding) bool {
	return func(f Finding) bool {
		return f.Position == h.Position || slices.Contains(h.Calls, f.Call) || slices.Contains(h.Credentials, f.Credential)
	}
}

// htmlScenario is a row of the guide's table of scenarios.
type htmlScenario struct {
	ScenarioRow
	CarriedOut bool
	Evidence   []htmlTo
	Beyond     []string
}

// ScenarioRows are all rows of the guide's table, with what shows those that the
// code carries out.
func (p *htmlPage) ScenarioRows() []htmlScenario {
	var rows []htmlScenario
	for _, row := range ScenarioTable() {
		shown := htmlScenario{ScenarioRow: row}
		if i := slices.IndexFunc(p.Scenarios, func(s Scenario) bool { return s.ID == row.ID }); i >= 0 {
			shown.CarriedOut = true
			for _, at := range p.Scenarios[i].Evidence {
				shown.Evidence = append(shown.Evidence, p.shortPlace(at))
			}
			shown.Beyond = strings.FieldsFunc(p.beyond(row), func(c rune) bool { return c == '\n' })
		}
		rows = append(rows, shown)
	}
	return rows
}

// htmlGap is something that was not judged.
type htmlGap struct {
	Place        htmlPlace
	What, Reason string
}

// Gaps are calls and places where the trail ends.
func (p *htmlPage) Gaps() []htmlGap {
	var gaps []htmlGap
	for _, c := range p.Calls {
		if !c.Resolved {
			gaps = append(gaps, htmlGap{p.place(c.Position), shortMethod(c.Method), c.UnresolvedReason})
		}
	}
	for _, u := range p.Unresolved {
		gaps = append(gaps, htmlGap{p.place(u.Position), string(u.What) + " not known", u.Reason})
	}
	return gaps
}
