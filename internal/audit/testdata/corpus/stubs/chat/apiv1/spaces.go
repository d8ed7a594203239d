package chat

import (
	"context"

	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
)

// ListSpaces returns an iterator; the RPC is called as it goes on.
func (c *Client) ListSpaces(ctx context.Context, req *chatpb.ListSpacesRequest, opts ...gax.CallOption) *SpaceIterator {
	return &SpaceIterator{next: c.internalClient.pages(ctx, "ListSpaces", req, opts)}
}

// SearchSpaces returns an iterator; the RPC is called as it goes on.
func (c *Client) SearchSpaces(ctx context.Context, req *chatpb.SearchSpacesRequest, opts ...gax.CallOption) *SpaceIterator {
	return &SpaceIterator{next: c.internalClient.pages(ctx, "SearchSpaces", req, opts)}
}

// GetSpace calls the RPC of this name.
func (c *Client) GetSpace(ctx context.Context, req *chatpb.GetSpaceRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	resp := new(chatpb.Space)
	err := c.internalClient.call(ctx, "GetSpace", req, resp, opts)
	return resp, err
}

// CreateSpace calls the RPC of this name.
func (c *Client) CreateSpace(ctx context.Context, req *chatpb.CreateSpaceRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	resp := new(chatpb.Space)
	err := c.internalClient.call(ctx, "CreateSpace", req, resp, opts)
	return resp, err
}

// SetUpSpace calls the RPC of this name.
func (c *Client) SetUpSpace(ctx context.Context, req *chatpb.SetUpSpaceRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	resp := new(chatpb.Space)
	err := c.internalClient.call(ctx, "SetUpSpace", req, resp, opts)
	return resp, err
}

// UpdateSpace calls the RPC of this name.
func (c *Client) UpdateSpace(ctx context.Context, req *chatpb.UpdateSpaceRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	resp := new(chatpb.Space)
	err := c.internalClient.call(ctx, "UpdateSpace", req, resp, opts)
	return resp, err
}

// DeleteSpace calls the RPC of this name.
func (c *Client) DeleteSpace(ctx context.Context, req *chatpb.DeleteSpaceRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteSpace", req, nil, opts)
}

// CompleteImportSpace calls the RPC of this name.
func (c *Client) CompleteImportSpace(ctx context.Context, req *chatpb.CompleteImportSpaceRequest, opts ...gax.CallOption) (*chatpb.CompleteImportSpaceResponse, error) {
	resp := new(chatpb.CompleteImportSpaceResponse)
	err := c.internalClient.call(ctx, "CompleteImportSpace", req, resp, opts)
	return resp, err
}

// FindDirectMessage calls the RPC of this name.
func (c *Client) FindDirectMessage(ctx context.Context, req *chatpb.FindDirectMessageRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	resp := new(chatpb.Space)
	err := c.internalClient.call(ctx, "FindDirectMessage", req, resp, opts)
	return resp, err
}

// FindGroupChats returns an iterator; the RPC is called as it goes on.
func (c *Client) FindGroupChats(ctx context.Context, req *chatpb.FindGroupChatsRequest, opts ...gax.CallOption) *SpaceIterator {
	return &SpaceIterator{next: c.internalClient.pages(ctx, "FindGroupChats", req, opts)}
}

// CreateMembership calls the RPC of this name.
func (c *Client) CreateMembership(ctx context.Context, req *chatpb.CreateMembershipRequest, opts ...gax.CallOption) (*chatpb.Membership, error) {
	resp := new(chatpb.Membership)
	err := c.internalClient.call(ctx, "CreateMembership", req, resp, opts)
	return resp, err
}

// ListMemberships returns an iterator; the RPC is called as it goes on.
func (c *Client) ListMemberships(ctx context.Context, req *chatpb.ListMembershipsRequest, opts ...gax.CallOption) *MembershipIterator {
	return &MembershipIterator{next: c.internalClient.pages(ctx, "ListMemberships", req, opts)}
}

// GetMembership calls the RPC of this name.
func (c *Client) GetMembership(ctx context.Context, req *chatpb.GetMembershipRequest, opts ...gax.CallOption) (*chatpb.Membership, error) {
	resp := new(chatpb.Membership)
	err := c.internalClient.call(ctx, "GetMembership", req, resp, opts)
	return resp, err
}

// UpdateMembership calls the RPC of this name.
func (c *Client) UpdateMembership(ctx context.Context, req *chatpb.UpdateMembershipRequest, opts ...gax.CallOption) (*chatpb.Membership, error) {
	resp := new(chatpb.Membership)
	err := c.internalClient.call(ctx, "UpdateMembership", req, resp, opts)
	return resp, err
}

// DeleteMembership calls the RPC of this name.
func (c *Client) DeleteMembership(ctx context.Context, req *chatpb.DeleteMembershipRequest, opts ...gax.CallOption) (*chatpb.Membership, error) {
	resp := new(chatpb.Membership)
	err := c.internalClient.call(ctx, "DeleteMembership", req, resp, opts)
	return resp, err
}

// GetSpaceEvent calls the RPC of this name.
func (c *Client) GetSpaceEvent(ctx context.Context, req *chatpb.GetSpaceEventRequest, opts ...gax.CallOption) (*chatpb.SpaceEvent, error) {
	resp := new(chatpb.SpaceEvent)
	err := c.internalClient.call(ctx, "GetSpaceEvent", req, resp, opts)
	return resp, err
}

// ListSpaceEvents returns an iterator; the RPC is called as it goes on.
func (c *Client) ListSpaceEvents(ctx context.Context, req *chatpb.ListSpaceEventsRequest, opts ...gax.CallOption) *SpaceEventIterator {
	return &SpaceEventIterator{next: c.internalClient.pages(ctx, "ListSpaceEvents", req, opts)}
}

// CreateCustomEmoji calls the RPC of this name.
func (c *Client) CreateCustomEmoji(ctx context.Context, req *chatpb.CreateCustomEmojiRequest, opts ...gax.CallOption) (*chatpb.CustomEmoji, error) {
	resp := new(chatpb.CustomEmoji)
	err := c.internalClient.call(ctx, "CreateCustomEmoji", req, resp, opts)
	return resp, err
}

// GetCustomEmoji calls the RPC of this name.
func (c *Client) GetCustomEmoji(ctx context.Context, req *chatpb.GetCustomEmojiRequest, opts ...gax.CallOption) (*chatpb.CustomEmoji, error) {
	resp := new(chatpb.CustomEmoji)
	err := c.internalClient.call(ctx, "GetCustomEmoji", req, resp, opts)
	return resp, err
}

// ListCustomEmojis returns an iterator; the RPC is called as it goes on.
func (c *Client) ListCustomEmojis(ctx context.Context, req *chatpb.ListCustomEmojisRequest, opts ...gax.CallOption) *CustomEmojiIterator {
	return &CustomEmojiIterator{next: c.internalClient.pages(ctx, "ListCustomEmojis", req, opts)}
}

// DeleteCustomEmoji calls the RPC of this name.
func (c *Client) DeleteCustomEmoji(ctx context.Context, req *chatpb.DeleteCustomEmojiRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteCustomEmoji", req, nil, opts)
}
