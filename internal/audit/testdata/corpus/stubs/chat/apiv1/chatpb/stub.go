package chatpb

import (
	"context"

	"google.golang.org/grpc"
)

// ChatServiceClient is the bare stub of the service; of its methods some.
type ChatServiceClient interface {
	CreateMessage(ctx context.Context, in *CreateMessageRequest, opts ...grpc.CallOption) (*Message, error)
	GetSpace(ctx context.Context, in *GetSpaceRequest, opts ...grpc.CallOption) (*Space, error)
}

type chatServiceClient struct{ cc grpc.ClientConnInterface }

// NewChatServiceClient makes a stub on a connection.
func NewChatServiceClient(cc grpc.ClientConnInterface) ChatServiceClient {
	return &chatServiceClient{cc}
}

func (c *chatServiceClient) CreateMessage(ctx context.Context, in *CreateMessageRequest, opts ...grpc.CallOption) (*Message, error) {
	out := new(Message)
	return out, c.cc.Invoke(ctx, "/google.chat.v1.ChatService/CreateMessage", in, out, opts...)
}

func (c *chatServiceClient) GetSpace(ctx context.Context, in *GetSpaceRequest, opts ...grpc.CallOption) (*Space, error) {
	out := new(Space)
	return out, c.cc.Invoke(ctx, "/google.chat.v1.ChatService/GetSpace", in, out, opts...)
}
