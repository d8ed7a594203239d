// Package watch reports what happened to a room and its members.
package watch

import (
	"context"
	"fmt"
	"strings"
	"time"

	gchat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
)

// Kind is an event type.
type Kind string

// The kinds that the audit wants.
const (
	Joined  Kind = "google.workspace.chat.membership.v1.created"
	Left    Kind = "google.workspace.chat.membership.v1.deleted"
	Renamed Kind = "google.workspace.chat.space.v1.updated"
)

// Line is a line of the report.
type Line struct {
	Room string
	Name string
}

// Since reads the events of a room from t on.
func Since(ctx context.Context, c *gchat.Client, room string, t time.Time) ([]Line, error) {
	const kinds = `event_types:"` + string(Joined) + `" OR event_types:"` + string(Left) + `" OR event_types:"` + string(Renamed) + `"`
	it := c.ListSpaceEvents(ctx, &chatpb.ListSpaceEventsRequest{
		Parent: room,
		Filter: fmt.Sprintf(`start_time="%s" AND (%s)`, t.UTC().Format(time.RFC3339), kinds),
	})
	var lines []Line
	for ev, err := range it.All() {
		if err != nil {
			return lines, err
		}
		lines = append(lines, Line{Room: room, Name: ev.Name})
	}
	return lines, nil
}

// Text lays lines out.
func Text(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%s\t%s\n", l.Room, l.Name)
	}
	return b.String()
}
