package report

import "slices"

// Kind is the kind of a credential.
type Kind string

// The kinds of credential. KindCredentialsFile is a file or JSON whose type
// the code does not say; KindNone is authentication left out on purpose.
const (
	KindServiceAccount       Kind = "service_account"
	KindDomainWideDelegation Kind = "domain_wide_delegation"
	KindUser                 Kind = "user"
	KindApplicationDefault   Kind = "application_default"
	KindCredentialsFile      Kind = "credentials_file"
	KindToken                Kind = "token"
	KindAPIKey               Kind = "api_key"
	KindNone                 Kind = "none"
	KindUnknown              Kind = "unknown"
)

// Class is Google's class of a scope, which decides what review an app needs.
type Class string

// The classes, from the lowest to the highest.
const (
	ClassNonSensitive Class = "non-sensitive"
	ClassSensitive    Class = "sensitive"
	ClassRestricted   Class = "restricted"
	ClassUnknown      Class = "unknown"
)

// classOrder has the classes, the highest first. One that is not known comes last:
// other APIs' scopes have it.
var classOrder = []Class{ClassRestricted, ClassSensitive, ClassNonSensitive, ClassUnknown}

// rank is higher for a higher class; that of no class is the lowest.
func (c Class) rank() int {
	i := slices.Index(classOrder, c)
	if i < 0 {
		return -len(classOrder)
	}
	return -i
}

// Verdict is what the report says of one scope of a credential.
type Verdict string

// The verdicts. VerdictUnproven is that of a scope that a call or use which is
// not known may need.
const (
	VerdictNeeded        Verdict = "needed"
	VerdictOverRequested Verdict = "over_requested"
	VerdictMissing       Verdict = "missing"
	VerdictOtherAPI      Verdict = "other_api"
	VerdictUnproven      Verdict = "unproven"
)

// Credential is a place where a credential, or a client with default
// credentials, is made; one per calling context that differs.
type Credential struct {
	// ID is how the rest of the report refers to the credential: "cred-1".
	ID string `json:"id"`
	// Kind is how the code comes by it.
	Kind Kind `json:"kind"`
	// Position is where it is made.
	Position Position `json:"position"`
	// Function is the function that makes it.
	Function string `json:"function"`
	// Principal is whom it acts as, where the code says so.
	Principal Principal `json:"principal"`
	// Requested are all scopes that it can ask for, sorted, full URIs, other APIs' scopes too.
	Requested []string `json:"requested"`
	// RequestedKnown is false when part of the list cannot be known (environment, file).
	RequestedKnown bool `json:"requested_known"`
	// RequestedReason says why it is not known, and where.
	RequestedReason string `json:"requested_reason"`
	// Defaulted says that no scopes were named, so that the client library asks for all its own.
	Defaulted bool `json:"defaulted"`
	// Minimal is the least-privilege set for all calls that it can reach; filled when the principal is fixed.
	Minimal []string `json:"minimal"`
	// MinimalFor is the same for each principal that it may be.
	MinimalFor []MinimalFor `json:"minimal_for"`
	// OverRequested are scopes that no reachable call needs, or that a narrower one can replace.
	OverRequested []string `json:"over_requested"`
	// Missing is the least addition that its calls lack.
	Missing []string `json:"missing"`
	// Scopes has one row a scope that is requested or missing.
	Scopes []ScopeRow `json:"scopes"`
	// Escapes says that it is handed to code that is not in view, so that use beyond the calls seen is possible.
	Escapes bool `json:"escapes"`
	// OtherGoogleAPIs are other Google APIs that are called with it: "drive".
	OtherGoogleAPIs []string `json:"other_google_apis"`
	// Calls are the ids of the calls that it can reach.
	Calls []string `json:"calls"`
	// Consent is how users are asked for it; absent where the program does not ask.
	Consent *Consent `json:"consent,omitempty"`
}

// Consent is how a program asks users for a credential, and what it does with
// what they grant.
type Consent struct {
	// Offline says that a refresh token is asked for, which outlives one access token.
	Offline bool `json:"offline"`
	// Incremental says that scopes which were granted before are asked for too.
	Incremental bool `json:"incremental"`
	// GrantChecked says whether the program looks at which scopes were granted; null: not known.
	GrantChecked *bool `json:"grant_checked" jsonschema:"nullable"`
	// TokenKept says that a token is seen to be written down.
	TokenKept bool `json:"token_kept"`
}

// MinimalFor is the least-privilege set for one principal that a credential
// may turn out to be.
type MinimalFor struct {
	// Principal is the principal assumed.
	Principal Principal `json:"principal"`
	// Scopes are full URIs.
	Scopes []string `json:"scopes"`
}

// ScopeRow is a row of the reviewer's table of a credential.
type ScopeRow struct {
	// Scope is a full URI.
	Scope string `json:"scope"`
	// Named are the places in the source that name it, as far as they are known; none
	// for the default list of a client, and for a scope that is missing.
	Named []Position `json:"named"`
	// Class is Google's class of it.
	Class Class `json:"class"`
	// Verdict says what to do about it.
	Verdict Verdict `json:"verdict"`
	// ReplacedBy are narrower scopes that serve all the calls that it is used for.
	ReplacedBy []string `json:"replaced_by"`
	// Calls are the ids of the calls that need it; of those it could serve, when over-requested.
	Calls []string `json:"calls"`
}
