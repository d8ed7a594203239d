package model

import "slices"

// CredentialKind says how a program comes by a credential.
type CredentialKind string

// The kinds, as the report names them.
const (
	ServiceAccount     CredentialKind = "service_account"
	Delegation         CredentialKind = "domain_wide_delegation"
	User               CredentialKind = "user"
	ApplicationDefault CredentialKind = "application_default"
	CredentialsFile    CredentialKind = "credentials_file" // a file or JSON whose type the code does not say
	Token              CredentialKind = "token"
	APIKey             CredentialKind = "api_key"
	NoCredential       CredentialKind = "none"
	UnknownKind        CredentialKind = "unknown"
)

// A Credential is a place that makes a credential, or a client with default
// credentials, in a calling context that differs from others by what it asks
// for.
type Credential struct {
	Kind     CredentialKind
	Position Position
	Function string // ID of the function that holds Position
	Package  string // import path of that function's package

	Requested []Scope // what it can ask for, by URI; other APIs' scopes too
	Unknown   []Gap   // why part of that list is not known
	Defaulted bool    // no scopes were named: the client asks for all its own

	// MaybeApp is set for a service account that acts for a user on some paths
	// and, without a subject, as the app on others.
	MaybeApp bool
	// Told is the line of the configuration that tells what the code does not say of
	// it, "" where none does.
	Told string
	// UnknownKind says why the kind is not known.
	UnknownKind []Gap
	// UnknownUses says where it is used in ways that are not known: handed out
	// of view, or sent along with a request that the engine cannot read.
	UnknownUses []Gap
	// Escapes is set when it is handed to code out of view.
	Escapes bool
	// OtherAPIs are the other Google APIs that it is used for ("drive"), sorted.
	OtherAPIs []string

	// Asked is set for a credential that users consent to in view. The next fields
	// are about that.
	Asked bool
	// ChecksGrant says whether the program looks at what was granted.
	ChecksGrant Truth
	// Offline and Incremental say whether a refresh token is asked for, and whether
	// scopes that were granted before are asked for too.
	Offline, Incremental bool
	// KeepsToken is set when a token that was granted is written down.
	KeepsToken bool

	// Via are the call expressions that lead to where it is made, the
	// outermost first.
	Via []Place

	// Among are the other credentials that clients of this one may use
	// instead, on paths that the engine could not tell apart.
	Among []*Credential

	Calls []*Call
	// MayServe are calls of its programs whose credential is not known: each
	// may be this one.
	MayServe []*Call
}

// A Scope is a scope that a credential asks for, and where it is named.
type Scope struct {
	URI      string
	Position Position // may be no place: the default list
	// Others are the other places that name it, in order. No place among them
	// stands for one that is not known.
	Others []Position
	// Doubtful is set when another list may have taken the place of the one
	// that names it: it may be asked for, and may not.
	Doubtful bool
}

// Made is the step of a trace at which it is made.
func (c *Credential) Made() Step {
	s := Step{Position: c.Position, Note: "the credential is made here"}
	if c.Told != "" {
		s.Note += " (" + c.Told + " tells of it)"
	}
	return s
}

// RequestedKnown reports whether all scopes that it can ask for are known.
func (c *Credential) RequestedKnown() bool { return len(c.Unknown) == 0 }

// Places are all places that name the scope. ok is false if one is not known.
func (s Scope) Places() (all []Position, ok bool) {
	all = append([]Position{s.Position}, s.Others...)
	return all, !slices.ContainsFunc(all, func(p Position) bool { return !p.IsValid() })
}

// IsNamedAt reports whether the place is one that names the scope.
func (s Scope) IsNamedAt(p Position) bool {
	return p.IsValid() && (s.Position == p || slices.Contains(s.Others, p))
}

// AddPlaces takes in where the same scopes are named for another credential that
// is the same one.
func (c *Credential) AddPlaces(scopes []Scope) {
	for _, other := range scopes {
		i := slices.IndexFunc(c.Requested, func(s Scope) bool { return s.URI == other.URI })
		if i < 0 {
			continue
		}
		own := &c.Requested[i]
		for _, p := range append([]Position{other.Position}, other.Others...) {
			if p != own.Position && !slices.Contains(own.Others, p) {
				own.Others = append(slices.Clip(own.Others), p)
			}
		}
		slices.SortFunc(own.Others, Position.Compare)
	}
}

// URIs are the scopes that it can ask for.
func (c *Credential) URIs() []string {
	uris := make([]string, len(c.Requested))
	for i, s := range c.Requested {
		uris[i] = s.URI
	}
	return uris
}

// Resolved reports whether its kind and its scopes are known.
func (c *Credential) Resolved() bool {
	return c.Kind != UnknownKind && len(c.UnknownKind) == 0 && (c.RequestedKnown() || !c.AsksForScopes())
}

// AsksForScopes reports whether scopes are what decides about it: an API key
// and a missing credential have none.
func (c *Credential) AsksForScopes() bool { return c.Kind != APIKey && c.Kind != NoCredential }

// AddUnknownUse notes a use that is not known, once.
func (c *Credential) AddUnknownUse(at Position, reason string) {
	g := Gap{What: GapCredential, Position: at, Reason: reason}
	if !slices.Contains(c.UnknownUses, g) {
		c.UnknownUses = append(c.UnknownUses, g)
	}
}

// AddAmong notes another credential that may be in use instead, once.
func (c *Credential) AddAmong(other *Credential) {
	if c != other && !slices.Contains(c.Among, other) {
		c.Among = append(c.Among, other)
	}
}
