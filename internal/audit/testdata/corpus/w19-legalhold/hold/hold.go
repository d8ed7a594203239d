// Package hold copies what a custodian can see.
package hold

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/blind/w19-legalhold/gapi"

	"google.golang.org/api/chat/v1"
)

// Keeper writes into a folder.
type Keeper struct {
	*gapi.Custodian
	Dir string
}

func (k Keeper) file(name string) string {
	return filepath.Join(k.Dir, strings.ReplaceAll(name, "/", "_"))
}

// All keeps everything.
func (k Keeper) All(ctx context.Context) (n int, err error) {
	err = k.Spaces.List().Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			c, err := k.space(ctx, s.Name)
			if err != nil {
				return fmt.Errorf("%s: %w", s.Name, err)
			}
			n += c
		}
		return nil
	})
	return n, err
}

func (k Keeper) space(ctx context.Context, name string) (n int, err error) {
	out, err := os.Create(k.file(name) + ".jsonl")
	if err != nil {
		return 0, err
	}
	defer out.Close()
	enc := json.NewEncoder(out)
	list := k.Spaces.Messages.List(name).ShowDeleted(true).PageSize(1000)
	err = list.Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			n++
			if err := enc.Encode(m); err != nil {
				return err
			}
			for _, at := range m.Attachment {
				if err := k.attachment(ctx, at); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return n, err
}

func (k Keeper) attachment(ctx context.Context, at *chat.Attachment) error {
	if at.AttachmentDataRef == nil {
		return nil
	}
	res, err := k.Media.Download(at.AttachmentDataRef.ResourceName).Context(ctx).Download()
	if err != nil {
		return err
	}
	defer res.Body.Close()
	f, err := os.Create(k.file(at.Name))
	if err != nil {
		return err
	}
	if _, err := io.Copy(f, res.Body); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
