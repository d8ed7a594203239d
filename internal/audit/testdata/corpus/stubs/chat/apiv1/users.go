package chat

import (
	"context"

	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
)

// GetSpaceReadState calls the RPC of this name.
func (c *Client) GetSpaceReadState(ctx context.Context, req *chatpb.GetSpaceReadStateRequest, opts ...gax.CallOption) (*chatpb.SpaceReadState, error) {
	resp := new(chatpb.SpaceReadState)
	err := c.internalClient.call(ctx, "GetSpaceReadState", req, resp, opts)
	return resp, err
}

// UpdateSpaceReadState calls the RPC of this name.
func (c *Client) UpdateSpaceReadState(ctx context.Context, req *chatpb.UpdateSpaceReadStateRequest, opts ...gax.CallOption) (*chatpb.SpaceReadState, error) {
	resp := new(chatpb.SpaceReadState)
	err := c.internalClient.call(ctx, "UpdateSpaceReadState", req, resp, opts)
	return resp, err
}

// GetThreadReadState calls the RPC of this name.
func (c *Client) GetThreadReadState(ctx context.Context, req *chatpb.GetThreadReadStateRequest, opts ...gax.CallOption) (*chatpb.ThreadReadState, error) {
	resp := new(chatpb.ThreadReadState)
	err := c.internalClient.call(ctx, "GetThreadReadState", req, resp, opts)
	return resp, err
}

// GetSpaceNotificationSetting calls the RPC of this name.
func (c *Client) GetSpaceNotificationSetting(ctx context.Context, req *chatpb.GetSpaceNotificationSettingRequest, opts ...gax.CallOption) (*chatpb.SpaceNotificationSetting, error) {
	resp := new(chatpb.SpaceNotificationSetting)
	err := c.internalClient.call(ctx, "GetSpaceNotificationSetting", req, resp, opts)
	return resp, err
}

// UpdateSpaceNotificationSetting calls the RPC of this name.
func (c *Client) UpdateSpaceNotificationSetting(ctx context.Context, req *chatpb.UpdateSpaceNotificationSettingRequest, opts ...gax.CallOption) (*chatpb.SpaceNotificationSetting, error) {
	resp := new(chatpb.SpaceNotificationSetting)
	err := c.internalClient.call(ctx, "UpdateSpaceNotificationSetting", req, resp, opts)
	return resp, err
}

// GetAvailability calls the RPC of this name.
func (c *Client) GetAvailability(ctx context.Context, req *chatpb.GetAvailabilityRequest, opts ...gax.CallOption) (*chatpb.Availability, error) {
	resp := new(chatpb.Availability)
	err := c.internalClient.call(ctx, "GetAvailability", req, resp, opts)
	return resp, err
}

// UpdateAvailability calls the RPC of this name.
func (c *Client) UpdateAvailability(ctx context.Context, req *chatpb.UpdateAvailabilityRequest, opts ...gax.CallOption) (*chatpb.Availability, error) {
	resp := new(chatpb.Availability)
	err := c.internalClient.call(ctx, "UpdateAvailability", req, resp, opts)
	return resp, err
}

// MarkAsActive calls the RPC of this name.
func (c *Client) MarkAsActive(ctx context.Context, req *chatpb.MarkAsActiveRequest, opts ...gax.CallOption) (*chatpb.Availability, error) {
	resp := new(chatpb.Availability)
	err := c.internalClient.call(ctx, "MarkAsActive", req, resp, opts)
	return resp, err
}

// MarkAsAway calls the RPC of this name.
func (c *Client) MarkAsAway(ctx context.Context, req *chatpb.MarkAsAwayRequest, opts ...gax.CallOption) (*chatpb.Availability, error) {
	resp := new(chatpb.Availability)
	err := c.internalClient.call(ctx, "MarkAsAway", req, resp, opts)
	return resp, err
}

// MarkAsDoNotDisturb calls the RPC of this name.
func (c *Client) MarkAsDoNotDisturb(ctx context.Context, req *chatpb.MarkAsDoNotDisturbRequest, opts ...gax.CallOption) (*chatpb.Availability, error) {
	resp := new(chatpb.Availability)
	err := c.internalClient.call(ctx, "MarkAsDoNotDisturb", req, resp, opts)
	return resp, err
}

// CreateSection calls the RPC of this name.
func (c *Client) CreateSection(ctx context.Context, req *chatpb.CreateSectionRequest, opts ...gax.CallOption) (*chatpb.Section, error) {
	resp := new(chatpb.Section)
	err := c.internalClient.call(ctx, "CreateSection", req, resp, opts)
	return resp, err
}

// DeleteSection calls the RPC of this name.
func (c *Client) DeleteSection(ctx context.Context, req *chatpb.DeleteSectionRequest, opts ...gax.CallOption) error {
	return c.internalClient.call(ctx, "DeleteSection", req, nil, opts)
}

// ListSections returns an iterator; the RPC is called as it goes on.
func (c *Client) ListSections(ctx context.Context, req *chatpb.ListSectionsRequest, opts ...gax.CallOption) *SectionIterator {
	return &SectionIterator{next: c.internalClient.pages(ctx, "ListSections", req, opts)}
}

// UpdateSection calls the RPC of this name.
func (c *Client) UpdateSection(ctx context.Context, req *chatpb.UpdateSectionRequest, opts ...gax.CallOption) (*chatpb.Section, error) {
	resp := new(chatpb.Section)
	err := c.internalClient.call(ctx, "UpdateSection", req, resp, opts)
	return resp, err
}

// PositionSection calls the RPC of this name.
func (c *Client) PositionSection(ctx context.Context, req *chatpb.PositionSectionRequest, opts ...gax.CallOption) (*chatpb.PositionSectionResponse, error) {
	resp := new(chatpb.PositionSectionResponse)
	err := c.internalClient.call(ctx, "PositionSection", req, resp, opts)
	return resp, err
}

// ListSectionItems returns an iterator; the RPC is called as it goes on.
func (c *Client) ListSectionItems(ctx context.Context, req *chatpb.ListSectionItemsRequest, opts ...gax.CallOption) *SectionItemIterator {
	return &SectionItemIterator{next: c.internalClient.pages(ctx, "ListSectionItems", req, opts)}
}

// MoveSectionItem calls the RPC of this name.
func (c *Client) MoveSectionItem(ctx context.Context, req *chatpb.MoveSectionItemRequest, opts ...gax.CallOption) (*chatpb.MoveSectionItemResponse, error) {
	resp := new(chatpb.MoveSectionItemResponse)
	err := c.internalClient.call(ctx, "MoveSectionItem", req, resp, opts)
	return resp, err
}
