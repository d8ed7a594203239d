package main

// What a Google Workspace add-on that extends Chat gets and returns, as far as
// it concerns us.

type addonEvent struct {
	CommonEventObject struct {
		HostApp    string `json:"hostApp"`
		UserLocale string `json:"userLocale"`
	} `json:"commonEventObject"`
	Chat struct {
		User struct {
			DisplayName string `json:"displayName"`
		} `json:"user"`
		MessagePayload *struct {
			Space   resource `json:"space"`
			Message struct {
				Text   string   `json:"text"`
				Thread resource `json:"thread"`
			} `json:"message"`
		} `json:"messagePayload"`
		AddedToSpacePayload *struct {
			Space resource `json:"space"`
		} `json:"addedToSpacePayload"`
	} `json:"chat"`
}

type resource struct {
	Name string `json:"name"`
}

type renderActions struct {
	HostAppDataAction struct {
		ChatDataAction struct {
			CreateMessageAction struct {
				Message struct {
					Text   string    `json:"text"`
					Thread *resource `json:"thread,omitempty"`
				} `json:"message"`
			} `json:"createMessageAction"`
		} `json:"chatDataAction"`
	} `json:"hostAppDataAction"`
}

func say(text string, thread *resource) (a renderActions) {
	m := &a.HostAppDataAction.ChatDataAction.CreateMessageAction.Message
	m.Text, m.Thread = text, thread
	return a
}
