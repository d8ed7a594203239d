package report

import "reflect"

// DiffSchemaName is what the schema field of every comparison says. As in a
// report, added fields do not change it.
const DiffSchemaName = "chatscopelint/diff/v1"

// Diff is what changes from an old report to a new one. What is gone stands where
// it stood in the old one, everything else where it stands in the new one.
//
// It has none of the ids of the reports (cred-1, call-1): they mean nothing
// outside theirs. Programs are the same by their id, scopes by whom they are
// asked for, calls by method and function, findings by fingerprint.
type Diff struct {
	// Schema is always "chatscopelint/diff/v1".
	Schema string `json:"schema"`
	// Old is what the old report is, and what it looked at.
	Old DiffSide `json:"old"`
	// New is the same of the new one.
	New DiffSide `json:"new"`
	// Notes say what else than the code may be the reason of a change.
	Notes []string `json:"notes"`
	// Scopes are the changes over all programs: new is what none asked for before.
	Scopes ScopeChanges `json:"scopes"`
	// Programs has an entry for each program that has changes, or is in one report only.
	Programs []ProgramDiff `json:"programs"`
	// Findings are those that come, go, or are silenced.
	Findings FindingChanges `json:"findings"`
	// Calls are the call sites that come and go.
	Calls Changes[CallDiff] `json:"calls"`
	// Coverage is what was known and is not.
	Coverage CoverageChanges `json:"coverage"`
}

// DiffSide is one of the two reports.
type DiffSide struct {
	// Name is that of the file or revision.
	Name string `json:"name"`
	// Tool is what wrote the report.
	Tool Tool `json:"tool"`
	// ScopeTable is the table that judged the code.
	ScopeTable ScopeTable `json:"scope_table"`
	// Build is what the code was read for.
	Build Build `json:"build"`
	// Coverage counts what was judged.
	Coverage Coverage `json:"coverage"`
	// Skipped lists what was not analysed; where it is not empty the exit status is 2.
	Skipped []Skipped `json:"skipped"`
}

// Changes are entries of one report that the other one does not have.
type Changes[T any] struct {
	// New are those of the new report alone.
	New []T `json:"new"`
	// Gone are those of the old report alone.
	Gone []T `json:"gone"`
}

// ScopeChanges are the changes of the scopes of some credentials.
type ScopeChanges struct {
	// Requested are scopes that are asked for.
	Requested Changes[ScopeUse] `json:"requested"`
	// Needed are scopes that a call needs, missing ones included.
	Needed Changes[ScopeUse] `json:"needed"`
	// Missing are scopes that a call needs and its credential does not ask for.
	Missing Changes[ScopeUse] `json:"missing"`
	// OverRequested are scopes that are asked for and not needed.
	OverRequested Changes[ScopeUse] `json:"over_requested"`
}

// ScopeUse is a scope that credentials of one principal ask for or need.
type ScopeUse struct {
	// Scope is a full URI.
	Scope string `json:"scope"`
	// Class is Google's class of it.
	Class Class `json:"class"`
	// Principal is whom the credentials act as. One that is not known may be any.
	Principal Principal `json:"principal"`
	// Declared says that no user is asked for it: an oauth2 configuration lists
	// it, and the program never makes its consent URL.
	Declared bool `json:"declared"`
	// Forbidden says that it is asked for and must not be.
	Forbidden bool `json:"forbidden"`
	// Verdict is what the report says of it: of several the one that asks for most.
	Verdict Verdict `json:"verdict"`
	// ReplacedBy are narrower scopes that do.
	ReplacedBy []string `json:"replaced_by"`
	// Credentials are those that ask for it or lack it.
	Credentials []CredentialPlace `json:"credentials"`
	// Calls are those that need it; of those it could serve, when over-requested.
	Calls []CallPlace `json:"calls"`
}

// CredentialPlace is where a credential is made.
type CredentialPlace struct {
	// Kind is how the code comes by it.
	Kind Kind `json:"kind"`
	// Position is where it is made.
	Position Position `json:"position"`
	// Function is the function that makes it.
	Function string `json:"function"`
}

// CallPlace is where a call stands.
type CallPlace struct {
	// Method is the discovery document's method id, or "webhook".
	Method string `json:"method"`
	// Position is where the method is named.
	Position Position `json:"position"`
	// Function is the function that holds the call.
	Function string `json:"function"`
}

// ProgramDiff is what changes in one program.
type ProgramDiff struct {
	// ID is the program's; empty for credentials that no program names.
	ID string `json:"id"`
	// Main is false for library packages.
	Main bool `json:"main"`
	// Added says that only the new report has it.
	Added bool `json:"added"`
	// Removed says that only the old report has it.
	Removed bool `json:"removed"`
	// Scopes are the changes of its scopes.
	Scopes ScopeChanges `json:"scopes"`
}

// FindingChanges are the findings that come and go. They have no ids of
// credentials and calls.
type FindingChanges struct {
	Changes[Finding]
	// Silenced stood in the old report, and are suppressed in the new one.
	Silenced []Finding `json:"silenced"`
	// Unsilenced were suppressed in the old report, and stand in the new one.
	Unsilenced []Finding `json:"unsilenced"`
}

// CallDiff is a call that comes, goes, or is not resolved any more.
type CallDiff struct {
	CallPlace
	// Client is the kind of client that makes the call.
	Client Client `json:"client"`
	// Conditions are what the call's arguments decide.
	Conditions []string `json:"conditions"`
	// Resolved says that every credential that can reach the call is known.
	Resolved bool `json:"resolved"`
	// UnresolvedReason says why it is not.
	UnresolvedReason string `json:"unresolved_reason"`
	// Credentials are all that can reach it.
	Credentials []CredentialPlace `json:"credentials"`
}

// CoverageChanges are what the new report knows less of than the old one. A
// change that hides a scope looks like one that drops it.
type CoverageChanges struct {
	// Unresolved are calls that were resolved and are not.
	Unresolved []CallDiff `json:"unresolved"`
	// Unknown are credentials not all of whose scopes are known, where the old
	// report has none like it.
	Unknown []UnknownScopes `json:"unknown"`
}

// UnknownScopes is a credential not all of whose scopes are known.
type UnknownScopes struct {
	CredentialPlace
	// Reason says why not, and where.
	Reason string `json:"reason"`
}

// Compare says what changes from one report to another. The sides have no names
// yet.
func Compare(old, new *Report) *Diff {
	before, after := newView(old), newView(new)
	d := &Diff{
		Old: diffSide(old), New: diffSide(new),
		Notes:    diffNotes(old, new),
		Scopes:   compareScopes(before.scopeUsers(), after.scopeUsers()),
		Programs: comparePrograms(before, after),
		Findings: compareFindings(before, after),
	}
	d.Calls, d.Coverage.Unresolved = compareCalls(before, after)
	d.Coverage.Unknown = newlyUnknown(before, after)
	d.Normalize()
	return d
}

// Normalize gives every nil list an empty one in its place, and fills in the
// schema's name.
func (d *Diff) Normalize() {
	d.Schema = DiffSchemaName
	fillNil(reflect.ValueOf(d).Elem())
}

func diffSide(r *Report) DiffSide {
	return DiffSide{Tool: r.Tool, ScopeTable: r.ScopeTable, Build: r.Build, Coverage: r.Coverage, Skipped: r.Skipped}
}
