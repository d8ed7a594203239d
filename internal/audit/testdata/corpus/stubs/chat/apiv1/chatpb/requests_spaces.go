package chatpb

import "google.golang.org/protobuf/types/known/fieldmaskpb"

// ListSpacesRequest is the request of ListSpaces.
type ListSpacesRequest struct {
	message

	PageSize  int32
	PageToken string
	Filter    string
}

// SearchSpacesRequest is the request of SearchSpaces.
type SearchSpacesRequest struct {
	message

	UseAdminAccess bool
	PageSize       int32
	PageToken      string
	Query          string
	OrderBy        string
}

// GetSpaceRequest is the request of GetSpace.
type GetSpaceRequest struct {
	message

	Name           string
	UseAdminAccess bool
}

// CreateSpaceRequest is the request of CreateSpace.
type CreateSpaceRequest struct {
	message

	Space     *Space
	RequestId string
}

// SetUpSpaceRequest is the request of SetUpSpace.
type SetUpSpaceRequest struct {
	message

	Space       *Space
	RequestId   string
	Memberships []*Membership
}

// UpdateSpaceRequest is the request of UpdateSpace.
type UpdateSpaceRequest struct {
	message

	Space          *Space
	UpdateMask     *fieldmaskpb.FieldMask
	UseAdminAccess bool
}

// DeleteSpaceRequest is the request of DeleteSpace.
type DeleteSpaceRequest struct {
	message

	Name           string
	UseAdminAccess bool
}

// CompleteImportSpaceRequest is the request of CompleteImportSpace.
type CompleteImportSpaceRequest struct {
	message

	Name string
}

// FindDirectMessageRequest is the request of FindDirectMessage.
type FindDirectMessageRequest struct {
	message

	Name string
}

// FindGroupChatsRequest is the request of FindGroupChats.
type FindGroupChatsRequest struct {
	message

	Users     []string
	PageSize  int32
	PageToken string
	SpaceView SpaceView
}

// CreateMembershipRequest is the request of CreateMembership.
type CreateMembershipRequest struct {
	message

	Parent         string
	Membership     *Membership
	UseAdminAccess bool
}

// ListMembershipsRequest is the request of ListMemberships.
type ListMembershipsRequest struct {
	message

	Parent         string
	PageSize       int32
	PageToken      string
	Filter         string
	ShowGroups     bool
	ShowInvited    bool
	UseAdminAccess bool
}

// GetMembershipRequest is the request of GetMembership.
type GetMembershipRequest struct {
	message

	Name           string
	UseAdminAccess bool
}

// UpdateMembershipRequest is the request of UpdateMembership.
type UpdateMembershipRequest struct {
	message

	Membership     *Membership
	UpdateMask     *fieldmaskpb.FieldMask
	UseAdminAccess bool
}

// DeleteMembershipRequest is the request of DeleteMembership.
type DeleteMembershipRequest struct {
	message

	Name           string
	UseAdminAccess bool
}

// GetSpaceEventRequest is the request of GetSpaceEvent.
type GetSpaceEventRequest struct {
	message

	Name string
}

// ListSpaceEventsRequest is the request of ListSpaceEvents.
type ListSpaceEventsRequest struct {
	message

	Parent    string
	PageSize  int32
	PageToken string
	Filter    string
}

// CreateCustomEmojiRequest is the request of CreateCustomEmoji.
type CreateCustomEmojiRequest struct {
	message

	CustomEmoji *CustomEmoji
}

// GetCustomEmojiRequest is the request of GetCustomEmoji.
type GetCustomEmojiRequest struct {
	message

	Name string
}

// ListCustomEmojisRequest is the request of ListCustomEmojis.
type ListCustomEmojisRequest struct {
	message

	PageSize  int32
	PageToken string
	Filter    string
}

// DeleteCustomEmojiRequest is the request of DeleteCustomEmoji.
type DeleteCustomEmojiRequest struct {
	message

	Name string
}

// ArchiveSpaceRequest is the request of ArchiveSpace.
type ArchiveSpaceRequest struct {
	message

	Name string
}
