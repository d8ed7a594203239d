package known

// The types of what rows make, beside the libraries' own struct types. They
// are names, not Go types: the solver reads them.
const (
	// TypeCredential is anything that gives out tokens. Its slots: SlotKind,
	// SlotScopes, SlotSubject, SlotConfig.
	TypeCredential = "credential"
	// TypeOption is an option of a client: SlotName, and SlotValue or
	// SlotScopes, SlotType, SlotFile, SlotJSON.
	TypeOption = "option"
	// TypeService is a client whose calls are read and each of its
	// sub-services: SlotPackage its package, and SlotOptions (with
	// SlotTransport), SlotClient or SlotConn what brings its credential.
	TypeService = "chat client"
	// TypeCall is a call: SlotName holds the Go name of its call type, or
	// SlotRPC the name of the method of a gRPC client, SlotClient the service,
	// SlotArg+"0" and so on the arguments of the method that began it (the
	// request, for gRPC), SlotSet+NAME what a setter gave.
	TypeCall = "chat call"
	// TypeQuery is a call option that sets a query parameter: SlotName its
	// name, SlotValue the slice of its values.
	TypeQuery = "query parameter"
	// TypeSetCall is a call after a setter: SlotCall is the call, SlotSet+NAME
	// what the setter gave.
	TypeSetCall = "chat call with a setting"
	// TypeOptionsClient is what the transport packages make of options:
	// SlotOptions; SlotKind says what, SlotBase holds what sends.
	TypeOptionsClient = "http client of options"
	// TypeAuthClient is a client of cloud.google.com/go/auth/httptransport:
	// SlotConfig its options, SlotDetected the credential that it finds by
	// itself, SlotBase what sends.
	TypeAuthClient = "http client of auth options"
	// TypeOperation is a long-running operation: SlotClient the service.
	TypeOperation = "operation"
	// TypeConn is a gRPC connection that is made by hand: SlotOptions.
	TypeConn = "grpc connection"
	// TypeAccessToken is the text of a token: SlotTokenOf the credential that it
	// was taken from, or SlotConfig the configuration that it was exchanged by.
	TypeAccessToken = "access token"
	// TypeConsentURL is the text of a consent URL.
	TypeConsentURL = "consent url"
	// TypeDecorator is a transport that sends by SlotBase, or else by the default
	// transport, and adds no credential.
	TypeDecorator = "transport around another"
	// TypePlainTransport sends requests as they are.
	TypePlainTransport = "plain transport"

	// The libraries' own struct types that the solver reads.
	TypeHTTPClient        = "net/http.Client"
	TypeHTTPTransport     = "net/http.Transport"
	TypeOAuth2Transport   = "golang.org/x/oauth2.Transport"
	TypeOAuth2Config      = "golang.org/x/oauth2.Config"
	TypeToken             = "golang.org/x/oauth2.Token"
	TypeGoogleCredentials = "golang.org/x/oauth2/google.Credentials"
	TypeAPIKeyTransport   = "google.golang.org/api/googleapi/transport.APIKey"
	TypeAuthCredentials   = "cloud.google.com/go/auth.Credentials"
	TypeAuthUser          = "cloud.google.com/go/auth.Options3LO"
	TypeRPCTokenSource    = grpcOAuth + ".TokenSource"
)

// The slots of those types.
const (
	SlotKind    = "kind"
	SlotScopes  = "scopes"
	SlotSubject = "subject"
	SlotConfig  = "config"
	SlotName    = "name"
	// SlotByValue is set for a credential that read its configuration when it
	// was made: what is stored there later does not count.
	SlotByValue = "by value"
	SlotValue   = "value"
	SlotType    = "type"
	SlotOptions = "options"
	SlotClient  = "client"
	SlotConn    = "connection"
	SlotPackage = "package"
	SlotRPC     = "rpc"
	// SlotTransport is TransportGRPC for what speaks gRPC.
	SlotTransport = "transport"
	SlotArg       = "arg"
	SlotSet       = "set "
	SlotCall      = "call"
	// SlotHeader is the header of a call, named like that of a request.
	SlotHeader = "Header"
	// SlotFile is the name of a credential's file, SlotJSON what stands in it.
	SlotFile = "file"
	SlotJSON = "json"
	// SlotSelfSigned is whether tokens are signed here and not exchanged.
	SlotSelfSigned = "self-signed"
	// SlotUnusable is why a credential of KindUnusable is none for the Chat API.
	SlotUnusable = "unusable"
	SlotBase     = "base"
	SlotDetected = "detected"
	SlotTokenOf  = "of"
	// SlotModel is the function that the configuration tells of.
	SlotModel = "model"
	// SlotMethod is the method that a call is of, by its discovery ID, and
	// SlotWith+"0" and so on are the arguments that may be its client.
	SlotMethod = "method"
	SlotWith   = "with"
	SlotToken  = "token"
)

// The kinds in SlotKind of a credential. Those that are also kinds of
// model.Credential carry the same text.
const (
	KindServiceAccount = "service_account"
	KindUser           = "user"
	KindDefault        = "application_default"
	KindFile           = "credentials_file"
	KindStaticToken    = "token"
	// KindTyped is decided by the credential type in SlotType.
	KindTyped = "typed"
	// KindDetect is a file where SlotFile is given, else the application default.
	KindDetect = "detect"
	// KindTold is told by the configuration, of the function in SlotModel.
	KindTold = "told"
	// KindUnusable is a credential that is not one of the Chat API's.
	KindUnusable = "unusable"
)

// TransportGRPC is the text in SlotTransport.
const TransportGRPC = "grpc"

// PerRPCCredentials is the name of the dial option that brings a credential.
const PerRPCCredentials = "WithPerRPCCredentials"

// IsTokenText reports whether the field of a token is its text.
func IsTokenText(field string) bool { return field == "AccessToken" || field == "Value" }

// Closed reports whether values of the type lead to nothing that code out of
// view could get at by itself.
func Closed(typ string) bool {
	return typ == TypeCredential || typ == TypeAccessToken
}

// IsRowType reports whether values of the type are made by rows alone, so that
// their slots are what code out of view gets with them.
func IsRowType(typ string) bool {
	switch typ {
	case TypeOption, TypeService, TypeCall, TypeSetCall, TypeOptionsClient, TypeAuthClient, TypeConn, TypeOperation:
		return true
	}
	return false
}
