package scopemap

// Class is how sensitive Google holds a scope to be. It decides how much
// review an app needs before users outside its organization may consent.
type Class string

// The classes, from harmless to most guarded. UnknownClass is for a scope that
// is not in the table.
const (
	NonSensitive Class = "non-sensitive"
	Sensitive    Class = "sensitive"
	Restricted   Class = "restricted"
	UnknownClass Class = "unknown"
)

// Rank orders classes: 0 non-sensitive, 1 sensitive, 2 restricted, 3 for
// unknown and every other value. What is not known ranks last, so that it is
// never preferred to something known.
func (c Class) Rank() int {
	switch c {
	case NonSensitive:
		return 0
	case Sensitive:
		return 1
	case Restricted:
		return 2
	}
	return 3
}
