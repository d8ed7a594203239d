package report

import "fmt"

// group is what a program makes.
type group struct {
	title   string
	entries []entry
}

// entry is a credential, or what to say instead of it.
type entry struct {
	credential *Credential
	instead    string
}

// groups have each credential in the first program that makes it; those after it
// refer to it. Those that no program names are a group too, so that none is missing.
func (v *view) groups() []group {
	var all []group
	shown := map[string]string{}
	for _, prog := range v.Programs {
		g := group{title: fmt.Sprintf("%s: %s, %s", programTitle(prog),
			count(len(prog.Calls), "call"), count(len(prog.Credentials), "credential"))}
		for _, id := range prog.Credentials {
			c := v.creds[id]
			switch first, seen := shown[id]; {
			case c == nil:
				g.entries = append(g.entries, entry{instead: id + ": not described in this report"})
			case seen:
				g.entries = append(g.entries, entry{instead: fmt.Sprintf("%s: see program %s above", id, first)})
			default:
				shown[id] = prog.ID
				g.entries = append(g.entries, entry{credential: c})
			}
		}
		all = append(all, g)
	}
	rest := group{title: "Credentials of no program"}
	for i := range v.Credentials {
		if _, seen := shown[v.Credentials[i].ID]; !seen {
			rest.entries = append(rest.entries, entry{credential: &v.Credentials[i]})
		}
	}
	if len(rest.entries) > 0 {
		all = append(all, rest)
	}
	return all
}

func programTitle(prog Program) string {
	if prog.Main {
		return "Program " + prog.ID
	}
	return "Library packages of " + prog.ID
}
