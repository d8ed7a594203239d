package known

import "strings"

const optionPackage = "google.golang.org/api/option"

// optionRow is the row of a function of package option: it makes an option
// that the solver knows by the function's name.
func optionRow(id string, nargs int) (row, bool) {
	name, ok := strings.CutPrefix(id, optionPackage+".")
	if !ok {
		if name, ok = strings.CutPrefix(id, optionPackage+"/"); !ok || name != InternalCredentials {
			return row{}, false
		}
	}
	option := []slot{set(SlotName, text(name))}
	switch name {
	case "WithAuthCredentialsFile", "WithAuthCredentialsJSON":
		// func WithAuthCredentialsFile(credType CredentialsType, filename string) ClientOption
		option = append(option, set(SlotType, param(0)), set(SlotValue, param(1)), set(keyFileSlot(name), param(1)))
	case "WithCredentialsFile", "WithCredentialsJSON":
		// func WithCredentialsFile(filename string) ClientOption
		option = append(option, set(SlotValue, param(0)), set(keyFileSlot(name), param(0)))
	case "WithServiceAccountFile":
		// func WithServiceAccountFile(filename string) ClientOption
		option = append(option, set(SlotType, text(KindServiceAccount)), set(SlotValue, param(0)))
	default:
		if nargs > 0 {
			option = append(option, set(SlotValue, param(0)))
		}
	}
	return returns(made(TypeOption, option...)), true
}

// keyFileSlot is the slot for what an option says of a key file: its name, or what
// stands in it.
func keyFileSlot(option string) string {
	if strings.HasSuffix(option, "JSON") {
		return SlotJSON
	}
	return SlotFile
}
