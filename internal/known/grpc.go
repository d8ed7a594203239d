package known

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// What gRPC clients do is read from the client that protoc-gen-go_gapic makes
// (googleapis/google-cloud-go, chat/apiv1 of 2024 and 2025) and from the
// transports below it: google.golang.org/api v0.311.0, transport/grpc, and
// cloud.google.com/go/auth v0.24.3, grpctransport. They take the options that
// REST clients take, and sign a service account's tokens themselves, with the
// same scopes. No option brings a subject.

// answered is what a call returns, a response or an iterator: nothing that it
// holds is known.
var answered = unknown("what the API answers is not known")

// grpcRow is the row of a function of a gRPC client, over gRPC or REST.
func grpcRow(id string, nargs int) (row, bool) {
	for _, client := range grpcPackages {
		service := []slot{set(SlotPackage, text(client.path))}
		switch id {
		case client.path + ".NewClient":
			// func NewClient(ctx context.Context, opts ...option.ClientOption) (*Client, error)
			service = append(service, set(SlotOptions, param(1)), set(SlotTransport, text(TransportGRPC)))
			return returns(made(TypeService, service...)), true
		case client.path + ".NewRESTClient":
			// func NewRESTClient(ctx context.Context, opts ...option.ClientOption) (*Client, error)
			return returns(made(TypeService, append(service, set(SlotOptions, param(1)))...)), true
		case client.messages + "." + client.stub:
			// func NewChatServiceClient(cc grpc.ClientConnInterface) ChatServiceClient
			return returns(made(TypeService, append(service, set(SlotConn, param(0)))...)), true
		case client.path + "." + DefaultScopes:
			// func DefaultAuthScopes() []string
			return returns(unknown("the default scopes of " + client.path + " are not read where they are named")), true
		}
		typ, name, ok := method(id)
		if ok && typ == client.path+".Client" {
			return grpcMethod(name, nargs), true
		}
		if ok && strings.HasPrefix(typ, client.path+".") && strings.HasSuffix(typ, "Operation") {
			return operationMethod(name), true
		}
	}
	return row{}, false
}

// grpcMethod is the row of a method of a gRPC client. Those that call the API
// take a context, a request and options; the others (Close) call nothing.
func grpcMethod(name string, nargs int) row {
	switch {
	case nargs == 4:
		// func (c *Client) CreateMessage(ctx context.Context, req *chatpb.CreateMessageRequest, opts ...gax.CallOption) (*chatpb.Message, error)
		// func (c *Client) ListSpaces(ctx context.Context, req *chatpb.ListSpacesRequest, opts ...gax.CallOption) *SpaceIterator
		call := made(TypeCall, set(SlotRPC, text(name)), set(SlotClient, param(0)), set(SlotArg+"0", param(2)))
		return returns(answer(name)).withEffect(summary.Send, call, param(3))
	case strings.HasSuffix(name, "Operation"):
		// func (c *Client) CreateSubscriptionOperation(name string) *CreateSubscriptionOperation
		return returns(answer(name))
	case name == "Connection":
		// func (c *Client) Connection() *grpc.ClientConn
		return returns(param(0))
	}
	return returns(answered)
}

// answer is what a method returns. A subscription is changed by a long-running
// operation, which asks for its state as it is waited for.
func answer(name string) expr {
	if strings.Contains(name, "Subscription") && !strings.HasPrefix(name, "Get") && !strings.HasPrefix(name, "List") {
		return made(TypeOperation, set(SlotClient, param(0)))
	}
	return answered
}

// operationMethod is the row of a method of an operation's type.
func operationMethod(name string) row {
	switch name {
	case "Wait", "Poll":
		// func (op *CreateSubscriptionOperation) Wait(ctx context.Context, opts ...gax.CallOption) (*subscriptionspb.Subscription, error)
		call := made(TypeCall, set(SlotRPC, text("GetOperation")), set(SlotClient, field(param(0), SlotClient)))
		return returns(answered).withEffect(summary.Send, call, param(2))
	}
	return returns(answered)
}

const (
	grpcLibrary  = "google.golang.org/grpc"
	grpcOAuth    = grpcLibrary + "/credentials/oauth"
	grpcMetadata = grpcLibrary + "/metadata"
	gaxPackage   = "github.com/googleapis/gax-go/v2"
)

// connRows make gRPC connections, and credentials for one.
var connRows = map[string]row{
	// func DialGRPC(ctx context.Context, opts ...option.ClientOption) (*grpc.ClientConn, error)
	transportPackage + ".DialGRPC": returns(dialled(param(1))),
	// func Dial(ctx context.Context, opts ...option.ClientOption) (*grpc.ClientConn, error)
	grpcTransport + ".Dial": returns(dialled(param(1))),
	// func DialPool(ctx context.Context, opts ...option.ClientOption) (ConnPool, error)
	grpcTransport + ".DialPool": returns(dialled(param(1))),
	// func WithConnPool(p ConnPool) option.ClientOption
	grpcTransport + ".WithConnPool": returns(made(TypeOption, set(SlotName, text("WithGRPCConn")), set(SlotValue, param(0)))),
	// Conn() of a ConnPool.
	"(*" + TypeOptionsClient + ").Conn": returns(param(0)),
	// Connection() of a GRPCClientConnPool.
	"(*" + TypeAuthClient + ").Connection": returns(param(0)),

	// func NewClient(target string, opts ...DialOption) (*ClientConn, error); so Dial
	grpcLibrary + ".NewClient": returns(made(TypeConn, set(SlotOptions, param(1)))),
	grpcLibrary + ".Dial":      returns(made(TypeConn, set(SlotOptions, param(1)))),
	// func DialContext(ctx context.Context, target string, opts ...DialOption) (*ClientConn, error)
	grpcLibrary + ".DialContext": returns(made(TypeConn, set(SlotOptions, param(2)))),
	// func (cc *ClientConn) Close() error; it and these call nothing with a credential
	"(*" + grpcLibrary + ".ClientConn).Close":              returns(answered),
	"(*" + grpcLibrary + ".ClientConn).Connect":            returns(answered),
	"(*" + grpcLibrary + ".ClientConn).GetState":           returns(answered),
	"(*" + grpcLibrary + ".ClientConn).Target":             returns(answered),
	"(*" + grpcLibrary + ".ClientConn).WaitForStateChange": returns(answered),

	// func NewApplicationDefault(ctx context.Context, scope ...string) (credentials.PerRPCCredentials, error)
	grpcOAuth + ".NewApplicationDefault": returns(credential(KindDefault, param(1))),
	// func NewServiceAccountFromKey(jsonKey []byte, scope ...string) (credentials.PerRPCCredentials, error); so FromFile
	grpcOAuth + ".NewServiceAccountFromKey":  returns(credential(KindServiceAccount, param(1))),
	grpcOAuth + ".NewServiceAccountFromFile": returns(credential(KindServiceAccount, param(1))),
	// func NewJWTAccessFromKey(jsonKey []byte) (credentials.PerRPCCredentials, error); so FromFile
	grpcOAuth + ".NewJWTAccessFromKey":  returns(credential(KindServiceAccount, unscoped)),
	grpcOAuth + ".NewJWTAccessFromFile": returns(credential(KindServiceAccount, unscoped)),
	// func NewOauthAccess(token *oauth2.Token) credentials.PerRPCCredentials
	grpcOAuth + ".NewOauthAccess": returns(credential(KindStaticToken, unscoped, set(SlotToken, param(0)))),

	// What a context carries is sent along with a call, an authorization too.
	// func AppendToOutgoingContext(ctx context.Context, kv ...string) context.Context
	grpcMetadata + ".AppendToOutgoingContext": returns(param(0)).withEffect(summary.AddHeader, param(0)),
	// func NewOutgoingContext(ctx context.Context, md MD) context.Context
	grpcMetadata + ".NewOutgoingContext": returns(param(0)).withEffect(summary.AddHeader, param(0)),
	// func SetHeaders(ctx context.Context, keyvals ...string) context.Context
	gaxPackage + "/callctx.SetHeaders": returns(param(0)).withEffect(summary.AddHeader, param(0)),
}

// dialOptionRow is the row of a dial option, which the solver knows by the
// function's name.
//
//	func WithPerRPCCredentials(creds credentials.PerRPCCredentials) DialOption
func dialOptionRow(id string, nargs int) (row, bool) {
	name, ok := strings.CutPrefix(id, grpcLibrary+".")
	if !ok || !strings.HasPrefix(name, "With") {
		return row{}, false
	}
	option := []slot{set(SlotName, text(name))}
	if nargs > 0 {
		option = append(option, set(SlotValue, param(0)))
	}
	return returns(made(TypeOption, option...)), true
}

// MayAuthorize are the dial options that may bring a credential beside, or in
// the place of, [PerRPCCredentials].
var MayAuthorize = []string{
	"WithChainStreamInterceptor", "WithChainUnaryInterceptor", "WithCredentialsBundle",
	"WithDefaultCallOptions", "WithStreamInterceptor", "WithUnaryInterceptor",
}

// dialled is a connection that is made of client options.
func dialled(options expr) expr {
	return ofOptions(ForClient, options, set(SlotTransport, text(TransportGRPC)))
}

// messageRows make messages that requests hold: field masks, which hold a list
// of field names, and times.
var messageRows = map[string]row{
	// func New(m proto.Message, paths ...string) (*FieldMask, error)
	fieldMaskPackage + ".New": returns(made(fieldMaskPackage+".FieldMask", set("Paths", param(1)))),
	// func (x *FieldMask) Append(m proto.Message, paths ...string) error
	"(*" + fieldMaskPackage + ".FieldMask).Append": {stores: []slotOf{{param(0), set("Paths", param(2))}}},
	// func New(t time.Time) *Timestamp; so Now
	timestampPackage + ".New": returns(made(timestampPackage + ".Timestamp")),
	timestampPackage + ".Now": returns(made(timestampPackage + ".Timestamp")),
}

const (
	fieldMaskPackage = "google.golang.org/protobuf/types/known/fieldmaskpb"
	timestampPackage = "google.golang.org/protobuf/types/known/timestamppb"
)
