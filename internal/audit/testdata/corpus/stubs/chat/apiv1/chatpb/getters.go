package chatpb

// GetDisplayName returns the field, or its zero value.
func (x *Space) GetDisplayName() string {
	if x == nil {
		return ""
	}
	return x.DisplayName
}

// GetName returns the field, or its zero value.
func (x *Message) GetName() string {
	if x == nil {
		return ""
	}
	return x.Name
}

// GetText returns the field, or its zero value.
func (x *Message) GetText() string {
	if x == nil {
		return ""
	}
	return x.Text
}

// GetSender returns the field, or its zero value.
func (x *Message) GetSender() *User {
	if x == nil {
		return nil
	}
	return x.Sender
}

// GetName returns the field, or its zero value.
func (x *User) GetName() string {
	if x == nil {
		return ""
	}
	return x.Name
}

// GetDisplayName returns the field, or its zero value.
func (x *User) GetDisplayName() string {
	if x == nil {
		return ""
	}
	return x.DisplayName
}

// GetMember returns the user that the membership is of, or nil.
func (x *Membership) GetMember() *User {
	if x == nil {
		return nil
	}
	if m, ok := x.MemberType.(*Membership_Member); ok {
		return m.Member
	}
	return nil
}

// GetName returns the field, or its zero value.
func (x *SpaceEvent) GetName() string {
	if x == nil {
		return ""
	}
	return x.Name
}

// GetEventType returns the field, or its zero value.
func (x *SpaceEvent) GetEventType() string {
	if x == nil {
		return ""
	}
	return x.EventType
}
