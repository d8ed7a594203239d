// Package chatpb is a stand-in for the messages of google.chat.v1.ChatService in
// Go, as far as programs of the corpus use them.
package chatpb

import (
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// message makes the struct that embeds it a message of protocol buffers.
type message struct{}

// ProtoReflect is there for the type checker alone.
func (*message) ProtoReflect() protoreflect.Message { return nil }

// Message is a message.
type Message struct {
	message

	Name                 string
	Text                 string
	Sender               *User
	CardsV2              []*CardWithId
	Thread               *Thread
	Space                *Space
	Attachment           []*Attachment
	PrivateMessageViewer *User
	AccessoryWidgets     []*AccessoryWidget
	CreateTime           *timestamppb.Timestamp
}

// Thread is a message.
type Thread struct {
	message

	Name      string
	ThreadKey string
}

// CardWithId is a message.
type CardWithId struct {
	message

	CardId string
}

// AccessoryWidget is a message.
type AccessoryWidget struct {
	message
}

// ReplaceMessageCardsResponse is a message.
type ReplaceMessageCardsResponse struct {
	message

	Message *Message
}

// SearchMessageResult is a message.
type SearchMessageResult struct {
	message

	Message *Message
}

// Attachment is a message.
type Attachment struct {
	message

	Name        string
	ContentName string
	ContentType string
	// DataRef is one of *Attachment_AttachmentDataRef and *Attachment_DriveDataRef.
	DataRef isAttachment_DataRef
}

// AttachmentDataRef is a message.
type AttachmentDataRef struct {
	message

	ResourceName          string
	AttachmentUploadToken string
}

// DriveDataRef is a message.
type DriveDataRef struct {
	message

	DriveFileId string
}

// UploadAttachmentResponse is a message.
type UploadAttachmentResponse struct {
	message

	AttachmentDataRef *AttachmentDataRef
}

// Reaction is a message.
type Reaction struct {
	message

	Name  string
	Emoji *Emoji
}

// Emoji is a message.
type Emoji struct {
	message

	Unicode string
}

// MessagePin is a message.
type MessagePin struct {
	message

	Name    string
	Message string
}

// Space is a message.
type Space struct {
	message

	Name           string
	SpaceType      Space_SpaceType
	DisplayName    string
	ImportMode     bool
	AccessSettings *Space_AccessSettings
	Customer       *string
}

// Space_AccessSettings is a message.
type Space_AccessSettings struct {
	message

	Audience string
}

// CompleteImportSpaceResponse is a message.
type CompleteImportSpaceResponse struct {
	message

	Space *Space
}

// Membership is a message.
type Membership struct {
	message

	Name string
	Role Membership_MembershipRole
	// MemberType is one of *Membership_Member and *Membership_GroupMember.
	MemberType isMembership_MemberType
}

// User is a message.
type User struct {
	message

	Name        string
	DisplayName string
	Type        User_Type
}

// Group is a message.
type Group struct {
	message

	Name string
}

// SpaceEvent is a message.
type SpaceEvent struct {
	message

	Name      string
	EventType string
}

// CustomEmoji is a message.
type CustomEmoji struct {
	message

	Name      string
	EmojiName string
}

// SpaceReadState is a message.
type SpaceReadState struct {
	message

	Name         string
	LastReadTime *timestamppb.Timestamp
}

// ThreadReadState is a message.
type ThreadReadState struct {
	message

	Name string
}

// SpaceNotificationSetting is a message.
type SpaceNotificationSetting struct {
	message

	Name string
}

// Availability is a message.
type Availability struct {
	message

	Name string
}

// Section is a message.
type Section struct {
	message

	Name        string
	DisplayName string
}

// SectionItem is a message.
type SectionItem struct {
	message

	Name string
}

// PositionSectionResponse is a message.
type PositionSectionResponse struct {
	message

	Section *Section
}

// MoveSectionItemResponse is a message.
type MoveSectionItemResponse struct {
	message

	SectionItem *SectionItem
}

type isMembership_MemberType interface{ isMembership_MemberType() }

// Membership_Member chooses a user.
type Membership_Member struct{ Member *User }

// Membership_GroupMember chooses a group.
type Membership_GroupMember struct{ GroupMember *Group }

func (*Membership_Member) isMembership_MemberType()      {}
func (*Membership_GroupMember) isMembership_MemberType() {}

type isAttachment_DataRef interface{ isAttachment_DataRef() }

// Attachment_AttachmentDataRef chooses what was uploaded.
type Attachment_AttachmentDataRef struct{ AttachmentDataRef *AttachmentDataRef }

// Attachment_DriveDataRef chooses a file in Drive.
type Attachment_DriveDataRef struct{ DriveDataRef *DriveDataRef }

func (*Attachment_AttachmentDataRef) isAttachment_DataRef() {}
func (*Attachment_DriveDataRef) isAttachment_DataRef()      {}

// GetName returns the name of a space.
func (x *Space) GetName() string {
	if x != nil {
		return x.Name
	}
	return ""
}

// GetName returns the name of a membership.
func (x *Membership) GetName() string {
	if x != nil {
		return x.Name
	}
	return ""
}

// Enumerations, with the values that programs of the corpus use.
type (
	CreateMessageRequest_MessageReplyOption  int32
	SearchMessagesRequest_SearchMessagesView int32
	SpaceView                                int32
	Space_SpaceType                          int32
	Membership_MembershipRole                int32
	User_Type                                int32
)

const (
	Space_SPACE                                               Space_SpaceType                         = 1
	Space_GROUP_CHAT                                          Space_SpaceType                         = 2
	Membership_ROLE_MEMBER                                    Membership_MembershipRole               = 1
	User_HUMAN                                                User_Type                               = 1
	User_BOT                                                  User_Type                               = 2
	CreateMessageRequest_REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD CreateMessageRequest_MessageReplyOption = 1
	SpaceView_SPACE_VIEW_EXPANDED                             SpaceView                               = 4
)
