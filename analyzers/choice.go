package analyzers

import (
	"flag"
	"strconv"
)

// A Choice is which checks are to run, as flags with their names say: -overscope
// runs that one and others that are named so, -overscope=false all but that one.
type Choice map[string]*named

type named struct{ said, run bool }

func (n *named) String() string   { return strconv.FormatBool(n.run) }
func (n *named) IsBoolFlag() bool { return true }
func (n *named) Set(text string) (err error) {
	n.said = true
	n.run, err = strconv.ParseBool(text)
	return err
}

// ChoiceFlags defines a flag for each check.
func ChoiceFlags(fs *flag.FlagSet) Choice {
	c := make(Choice)
	for _, check := range Checks() {
		c[check.Name] = new(named)
		fs.Var(c[check.Name], check.Name, "run this check alone, or with others that are named; with =false all but this")
	}
	return c
}

// Runs reports whether the check is to run.
func (c Choice) Runs(check string) bool {
	for _, n := range c {
		if n.said && n.run {
			return c[check].run
		}
	}
	return !c[check].said
}
