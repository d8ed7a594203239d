// inventory prints the spaces that we are in, as CSV.
package main

import (
	"context"
	"encoding/csv"
	"errors"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/iterator"
)

func main() {
	ctx := context.Background()
	c, err := chat.NewClient(ctx)
	if err != nil {
		log.Fatalf("chat.NewClient: %v", err)
	}
	defer c.Close()

	w := csv.NewWriter(os.Stdout)
	defer w.Flush()

	it := c.ListSpaces(ctx, &chatpb.ListSpacesRequest{
		PageSize: 1000,
		Filter:   `space_type = "SPACE"`,
	})
	for {
		s, err := it.Next()
		if errors.Is(err, iterator.Done) {
			break
		}
		if err != nil {
			log.Fatalf("ListSpaces: %v", err)
		}
		if err := w.Write([]string{s.GetName(), s.GetDisplayName()}); err != nil {
			log.Fatal(err)
		}
	}
}
