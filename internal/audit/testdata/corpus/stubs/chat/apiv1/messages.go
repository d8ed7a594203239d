package chat

import (
	"context"

	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
)

// CreateMessage calls the RPC of this name.
func (c *Client) CreateMessage(ctx context.Context, req *chatpb.CreateMessageRequest, opts ...gax.CallOption) (*chatpb.Message, error) {
	resp := new(chatpb.Message)
	err := c.internalClient.call(ctx, "CreateMessage", req, resp, opts)
	return resp, err
}

// ListMessages returns an iterator; the RPC is called as it goes on.
func (c *Client) ListMessages(ctx context.Context, req *chatpb.ListMessagesRequest, opts ...gax.CallOption) *MessageIterator {
	return &MessageIterator{next: c.internalClient.pages(ctx, "ListMessages", req, opts)}
}

// GetMessage calls the RPC of this name.
func (c *Client) GetMessage(ctx context.Context, req *chatpb.GetMessageRequest, opts ...gax.CallOption) (*chatpb.Message, error) {
	resp := new(chatpb.Message)
	err := c.internalClient.call(ctx, "GetMessage", req, resp, opts)
	return resp, err
}

// UpdateMessage calls the RPC of this name.
func (c *Client) UpdateMessage(ctx context.Context, req *chatpb.UpdateMessageRequest, opts ...gax.CallOption) (*chatpb.Message, error) {
	resp := new(chatpb.Message)
	err := c.internalClient.call(ctx, "UpdateMessage", req, resp, opts)
	return resp, err
}

// DeleteMessage calls the RPC of this name.
func (c *Client) DeleteMessage(ctx context.Context, req *chatpb.DeleteMessageRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteMessage", req, nil, opts)
}

// ReplaceMessageCards calls the RPC of this name.
func (c *Client) ReplaceMessageCards(ctx context.Context, req *chatpb.ReplaceMessageCardsRequest, opts ...gax.CallOption) (*chatpb.ReplaceMessageCardsResponse, error) {
	resp := new(chatpb.ReplaceMessageCardsResponse)
	err := c.internalClient.call(ctx, "ReplaceMessageCards", req, resp, opts)
	return resp, err
}

// SearchMessages returns an iterator; the RPC is called as it goes on.
func (c *Client) SearchMessages(ctx context.Context, req *chatpb.SearchMessagesRequest, opts ...gax.CallOption) *SearchMessageResultIterator {
	return &SearchMessageResultIterator{next: c.internalClient.pages(ctx, "SearchMessages", req, opts)}
}

// GetAttachment calls the RPC of this name.
func (c *Client) GetAttachment(ctx context.Context, req *chatpb.GetAttachmentRequest, opts ...gax.CallOption) (*chatpb.Attachment, error) {
	resp := new(chatpb.Attachment)
	err := c.internalClient.call(ctx, "GetAttachment", req, resp, opts)
	return resp, err
}

// UploadAttachment calls the RPC of this name.
func (c *Client) UploadAttachment(ctx context.Context, req *chatpb.UploadAttachmentRequest, opts ...gax.CallOption) (*chatpb.UploadAttachmentResponse, error) {
	resp := new(chatpb.UploadAttachmentResponse)
	err := c.internalClient.call(ctx, "UploadAttachment", req, resp, opts)
	return resp, err
}

// CreateReaction calls the RPC of this name.
func (c *Client) CreateReaction(ctx context.Context, req *chatpb.CreateReactionRequest, opts ...gax.CallOption) (*chatpb.Reaction, error) {
	resp := new(chatpb.Reaction)
	err := c.internalClient.call(ctx, "CreateReaction", req, resp, opts)
	return resp, err
}

// ListReactions returns an iterator; the RPC is called as it goes on.
func (c *Client) ListReactions(ctx context.Context, req *chatpb.ListReactionsRequest, opts ...gax.CallOption) *ReactionIterator {
	return &ReactionIterator{next: c.internalClient.pages(ctx, "ListReactions", req, opts)}
}

// DeleteReaction calls the RPC of this name.
func (c *Client) DeleteReaction(ctx context.Context, req *chatpb.DeleteReactionRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteReaction", req, nil, opts)
}

// CreateMessagePin calls the RPC of this name.
func (c *Client) CreateMessagePin(ctx context.Context, req *chatpb.CreateMessagePinRequest, opts ...gax.CallOption) (*chatpb.MessagePin, error) {
	resp := new(chatpb.MessagePin)
	err := c.internalClient.call(ctx, "CreateMessagePin", req, resp, opts)
	return resp, err
}

// DeleteMessagePin calls the RPC of this name.
func (c *Client) DeleteMessagePin(ctx context.Context, req *chatpb.DeleteMessagePinRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteMessagePin", req, nil, opts)
}

// ListMessagePins returns an iterator; the RPC is called as it goes on.
func (c *Client) ListMessagePins(ctx context.Context, req *chatpb.ListMessagePinsRequest, opts ...gax.CallOption) *MessagePinIterator {
	return &MessagePinIterator{next: c.internalClient.pages(ctx, "ListMessagePins", req, opts)}
}
