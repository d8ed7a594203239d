package main

import (
	"fmt"
	"time"

	"google.golang.org/api/chat/v1"
)

func statusCard(n *notification, opened time.Time, count int) []*chat.CardWithId {
	mark := "🔥"
	if n.Status == "resolved" {
		mark = "✅"
	}
	rows := []*chat.GoogleAppsCardV1Widget{
		field("Severity", n.severity()),
		field("Open since", opened.UTC().Format("2006-01-02 15:04 MST")),
		field("Notifications", fmt.Sprint(count)),
	}
	for _, a := range n.Alerts {
		if s := a.Annotations["summary"]; s != "" {
			rows = append(rows, field(a.Status, s))
		}
	}
	return []*chat.CardWithId{{
		CardId: "status",
		Card: &chat.GoogleAppsCardV1Card{
			Header:   &chat.GoogleAppsCardV1CardHeader{Title: mark + " " + n.title(), Subtitle: n.ExternalURL},
			Sections: []*chat.GoogleAppsCardV1Section{{Widgets: rows}},
		},
	}}
}

func field(label, text string) *chat.GoogleAppsCardV1Widget {
	return &chat.GoogleAppsCardV1Widget{
		DecoratedText: &chat.GoogleAppsCardV1DecoratedText{TopLabel: label, Text: text, WrapText: true},
	}
}
