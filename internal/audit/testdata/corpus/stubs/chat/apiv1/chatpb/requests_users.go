package chatpb

import "google.golang.org/protobuf/types/known/fieldmaskpb"

// GetSpaceReadStateRequest is the request of GetSpaceReadState.
type GetSpaceReadStateRequest struct {
	message

	Name string
}

// UpdateSpaceReadStateRequest is the request of UpdateSpaceReadState.
type UpdateSpaceReadStateRequest struct {
	message

	SpaceReadState *SpaceReadState
	UpdateMask     *fieldmaskpb.FieldMask
}

// GetThreadReadStateRequest is the request of GetThreadReadState.
type GetThreadReadStateRequest struct {
	message

	Name string
}

// GetSpaceNotificationSettingRequest is the request of GetSpaceNotificationSetting.
type GetSpaceNotificationSettingRequest struct {
	message

	Name string
}

// UpdateSpaceNotificationSettingRequest is the request of UpdateSpaceNotificationSetting.
type UpdateSpaceNotificationSettingRequest struct {
	message

	SpaceNotificationSetting *SpaceNotificationSetting
	UpdateMask               *fieldmaskpb.FieldMask
}

// GetAvailabilityRequest is the request of GetAvailability.
type GetAvailabilityRequest struct {
	message

	Name string
}

// UpdateAvailabilityRequest is the request of UpdateAvailability.
type UpdateAvailabilityRequest struct {
	message

	Availability *Availability
	UpdateMask   *fieldmaskpb.FieldMask
}

// MarkAsActiveRequest is the request of MarkAsActive.
type MarkAsActiveRequest struct {
	message

	Name string
}

// MarkAsAwayRequest is the request of MarkAsAway.
type MarkAsAwayRequest struct {
	message

	Name string
}

// MarkAsDoNotDisturbRequest is the request of MarkAsDoNotDisturb.
type MarkAsDoNotDisturbRequest struct {
	message

	Name string
}

// CreateSectionRequest is the request of CreateSection.
type CreateSectionRequest struct {
	message

	Parent  string
	Section *Section
}

// DeleteSectionRequest is the request of DeleteSection.
type DeleteSectionRequest struct {
	message

	Name string
}

// ListSectionsRequest is the request of ListSections.
type ListSectionsRequest struct {
	message

	Parent    string
	PageSize  int32
	PageToken string
}

// UpdateSectionRequest is the request of UpdateSection.
type UpdateSectionRequest struct {
	message

	Section    *Section
	UpdateMask *fieldmaskpb.FieldMask
}

// PositionSectionRequest is the request of PositionSection.
type PositionSectionRequest struct {
	message

	Name      string
	SortOrder int32
}

// ListSectionItemsRequest is the request of ListSectionItems.
type ListSectionItemsRequest struct {
	message

	Parent    string
	PageSize  int32
	PageToken string
	Filter    string
}

// MoveSectionItemRequest is the request of MoveSectionItem.
type MoveSectionItemRequest struct {
	message

	Name          string
	TargetSection string
}
