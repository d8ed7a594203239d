package chat

import (
	"iter"

	"cloud.google.com/go/chat/apiv1/chatpb"
	"github.com/googleapis/gax-go/v2/iterator"
)

// MessageIterator goes over a stream of *chatpb.Message.
type MessageIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *MessageIterator) Next() (*chatpb.Message, error) {
	item := new(chatpb.Message)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *MessageIterator) All() iter.Seq2[*chatpb.Message, error] {
	return iterator.RangeAdapter(it.Next)
}

// SearchMessageResultIterator goes over a stream of *chatpb.SearchMessageResult.
type SearchMessageResultIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *SearchMessageResultIterator) Next() (*chatpb.SearchMessageResult, error) {
	item := new(chatpb.SearchMessageResult)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *SearchMessageResultIterator) All() iter.Seq2[*chatpb.SearchMessageResult, error] {
	return iterator.RangeAdapter(it.Next)
}

// ReactionIterator goes over a stream of *chatpb.Reaction.
type ReactionIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *ReactionIterator) Next() (*chatpb.Reaction, error) {
	item := new(chatpb.Reaction)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *ReactionIterator) All() iter.Seq2[*chatpb.Reaction, error] {
	return iterator.RangeAdapter(it.Next)
}

// MessagePinIterator goes over a stream of *chatpb.MessagePin.
type MessagePinIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *MessagePinIterator) Next() (*chatpb.MessagePin, error) {
	item := new(chatpb.MessagePin)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *MessagePinIterator) All() iter.Seq2[*chatpb.MessagePin, error] {
	return iterator.RangeAdapter(it.Next)
}

// SpaceIterator goes over a stream of *chatpb.Space.
type SpaceIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *SpaceIterator) Next() (*chatpb.Space, error) {
	item := new(chatpb.Space)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *SpaceIterator) All() iter.Seq2[*chatpb.Space, error] { return iterator.RangeAdapter(it.Next) }

// MembershipIterator goes over a stream of *chatpb.Membership.
type MembershipIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *MembershipIterator) Next() (*chatpb.Membership, error) {
	item := new(chatpb.Membership)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *MembershipIterator) All() iter.Seq2[*chatpb.Membership, error] {
	return iterator.RangeAdapter(it.Next)
}

// SpaceEventIterator goes over a stream of *chatpb.SpaceEvent.
type SpaceEventIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *SpaceEventIterator) Next() (*chatpb.SpaceEvent, error) {
	item := new(chatpb.SpaceEvent)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *SpaceEventIterator) All() iter.Seq2[*chatpb.SpaceEvent, error] {
	return iterator.RangeAdapter(it.Next)
}

// CustomEmojiIterator goes over a stream of *chatpb.CustomEmoji.
type CustomEmojiIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *CustomEmojiIterator) Next() (*chatpb.CustomEmoji, error) {
	item := new(chatpb.CustomEmoji)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *CustomEmojiIterator) All() iter.Seq2[*chatpb.CustomEmoji, error] {
	return iterator.RangeAdapter(it.Next)
}

// SectionIterator goes over a stream of *chatpb.Section.
type SectionIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *SectionIterator) Next() (*chatpb.Section, error) {
	item := new(chatpb.Section)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *SectionIterator) All() iter.Seq2[*chatpb.Section, error] {
	return iterator.RangeAdapter(it.Next)
}

// SectionItemIterator goes over a stream of *chatpb.SectionItem.
type SectionItemIterator struct{ next func(into any) error }

// Next returns the next one, or iterator.Done.
func (it *SectionItemIterator) Next() (*chatpb.SectionItem, error) {
	item := new(chatpb.SectionItem)
	return item, it.next(item)
}

// All is what is left, to range over.
func (it *SectionItemIterator) All() iter.Seq2[*chatpb.SectionItem, error] {
	return iterator.RangeAdapter(it.Next)
}
