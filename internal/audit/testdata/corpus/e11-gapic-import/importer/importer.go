// Package importer moves channels of another product into Chat.
package importer

import (
	"context"
	"fmt"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/sync/errgroup"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// Line is one message of the export.
type Line struct {
	At   time.Time `json:"at"`
	Text string    `json:"text"`
}

// Channel is one channel of the export.
type Channel struct {
	Name  string `json:"name"`
	Lines []Line `json:"lines"`
}

// Importer writes channels.
type Importer struct {
	Client *chat.Client
	DryRun bool
}

// All imports the channels, four at a time.
func (im *Importer) All(ctx context.Context, channels []Channel) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for _, c := range channels {
		g.Go(func() error {
			if err := im.one(ctx, c); err != nil {
				return fmt.Errorf("%s: %w", c.Name, err)
			}
			return nil
		})
	}
	return g.Wait()
}

func (im *Importer) one(ctx context.Context, c Channel) error {
	if im.DryRun {
		fmt.Printf("%s: %d messages\n", c.Name, len(c.Lines))
		return nil
	}
	space, err := im.Client.CreateSpace(ctx, &chatpb.CreateSpaceRequest{Space: &chatpb.Space{
		SpaceType:   chatpb.Space_SPACE,
		DisplayName: c.Name,
		ImportMode:  true,
	}})
	if err != nil {
		return err
	}
	for _, l := range c.Lines {
		_, err := im.Client.CreateMessage(ctx, &chatpb.CreateMessageRequest{
			Parent:  space.Name,
			Message: &chatpb.Message{Text: l.Text, CreateTime: timestamppb.New(l.At)},
		})
		if err != nil {
			return err
		}
	}
	_, err = im.Client.CompleteImportSpace(ctx, &chatpb.CompleteImportSpaceRequest{Name: space.Name})
	return err
}
