package chatpb

import "google.golang.org/protobuf/types/known/fieldmaskpb"

// CreateMessageRequest is the request of CreateMessage.
type CreateMessageRequest struct {
	message

	Parent             string
	Message            *Message
	ThreadKey          string
	RequestId          string
	MessageReplyOption CreateMessageRequest_MessageReplyOption
	MessageId          string
}

// ListMessagesRequest is the request of ListMessages.
type ListMessagesRequest struct {
	message

	Parent      string
	PageSize    int32
	PageToken   string
	Filter      string
	OrderBy     string
	ShowDeleted bool
}

// GetMessageRequest is the request of GetMessage.
type GetMessageRequest struct {
	message

	Name string
}

// UpdateMessageRequest is the request of UpdateMessage.
type UpdateMessageRequest struct {
	message

	Message      *Message
	UpdateMask   *fieldmaskpb.FieldMask
	AllowMissing bool
}

// DeleteMessageRequest is the request of DeleteMessage.
type DeleteMessageRequest struct {
	message

	Name  string
	Force bool
}

// ReplaceMessageCardsRequest is the request of ReplaceMessageCards.
type ReplaceMessageCardsRequest struct {
	message

	Name    string
	CardsV2 []*CardWithId
}

// SearchMessagesRequest is the request of SearchMessages.
type SearchMessagesRequest struct {
	message

	Parent    string
	Filter    string
	PageSize  int32
	PageToken string
	OrderBy   string
	View      SearchMessagesRequest_SearchMessagesView
}

// GetAttachmentRequest is the request of GetAttachment.
type GetAttachmentRequest struct {
	message

	Name string
}

// UploadAttachmentRequest is the request of UploadAttachment.
type UploadAttachmentRequest struct {
	message

	Parent   string
	Filename string
}

// CreateReactionRequest is the request of CreateReaction.
type CreateReactionRequest struct {
	message

	Parent   string
	Reaction *Reaction
}

// ListReactionsRequest is the request of ListReactions.
type ListReactionsRequest struct {
	message

	Parent    string
	PageSize  int32
	PageToken string
	Filter    string
}

// DeleteReactionRequest is the request of DeleteReaction.
type DeleteReactionRequest struct {
	message

	Name string
}

// CreateMessagePinRequest is the request of CreateMessagePin.
type CreateMessagePinRequest struct {
	message

	Parent     string
	MessagePin *MessagePin
}

// DeleteMessagePinRequest is the request of DeleteMessagePin.
type DeleteMessagePinRequest struct {
	message

	Name string
}

// ListMessagePinsRequest is the request of ListMessagePins.
type ListMessagePinsRequest struct {
	message

	Parent    string
	PageSize  int32
	PageToken string
}
