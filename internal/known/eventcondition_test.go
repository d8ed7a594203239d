package known

import "testing"

// TestOtherEvents checks which texts may be kinds of event that the table knows
// no scopes of.
func TestOtherEvents(t *testing.T) {
	for text, want := range map[string]Truth{
		"google.workspace.chat.message.v1.created":         Never,
		"google.workspace.chat.membership.v1.batchDeleted": Never,
		"google.workspace.chat.spaceReadState.v1.updated":  Possibly,
		"google.workspace.chat." + Hole:                    Possibly,
		Hole:                                               Possibly,
		"google.workspace.meet.conference.v2.started":      Never,
		"google.workspace.drive." + Hole:                   Possibly,
		"google.workspace.chat.message." + Hole:            Never,
	} {
		if got := Match(isOtherEvent).MatchText(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
