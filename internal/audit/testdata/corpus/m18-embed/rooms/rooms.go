package rooms

import (
	"google.golang.org/api/chat/v1"

	"example.com/blind/m18-embed/base"
)

// Keeper keeps rooms.
type Keeper struct {
	*base.Bot
	Prefix string
}

// Rename renames, and says so.
func (k Keeper) Rename(room, title string) error {
	if _, err := k.Spaces.Patch(room, &chat.Space{DisplayName: k.Prefix + title}).UpdateMask("displayName").Do(); err != nil {
		return err
	}
	return k.Say(room, "This room has a new name.")
}

// Titles are the names of all rooms.
func (k Keeper) Titles() (map[string]string, error) {
	titles := map[string]string{}
	err := k.Spaces.List().Pages(k.Ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			titles[s.Name] = s.DisplayName
		}
		return nil
	})
	return titles, err
}
