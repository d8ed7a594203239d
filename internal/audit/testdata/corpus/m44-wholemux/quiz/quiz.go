package quiz

import (
	"encoding/json"
	"net/http"
	"strings"
)

type event struct {
	Chat struct {
		User struct {
			DisplayName string `json:"displayName"`
		} `json:"user"`
		MessagePayload *struct {
			Message struct {
				ArgumentText string `json:"argumentText"`
			} `json:"message"`
		} `json:"messagePayload"`
	} `json:"chat"`
}

type text struct {
	HostAppDataAction struct {
		ChatDataAction struct {
			CreateMessageAction struct {
				Message struct {
					Text string `json:"text"`
				} `json:"message"`
			} `json:"createMessageAction"`
		} `json:"chatDataAction"`
	} `json:"hostAppDataAction"`
}

// Quiz is a handler.
type Quiz struct{ Answer string }

func (q Quiz) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev event
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil || ev.Chat.MessagePayload == nil {
		w.WriteHeader(http.StatusOK)
		return
	}
	var t text
	m := &t.HostAppDataAction.ChatDataAction.CreateMessageAction.Message
	m.Text = "No, " + ev.Chat.User.DisplayName
	if strings.EqualFold(strings.TrimSpace(ev.Chat.MessagePayload.Message.ArgumentText), q.Answer) {
		m.Text = "Yes!"
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(t)
}
