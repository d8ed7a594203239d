// Command spacebadge renders a badge with the name of a space and how many
// members it has.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

type badge struct {
	label string
	count int
}

func (b badge) svg() string {
	var sb strings.Builder
	fmt.Fprintf(&sb, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="20">`, 60+7*len(b.label))
	fmt.Fprintf(&sb, `<text x="4" y="14">%s</text><text x="%d" y="14">%d</text></svg>`, html.EscapeString(b.label), 20+7*len(b.label), b.count)
	return sb.String()
}

type source interface {
	badge(ctx context.Context, space string) (badge, error)
}

type live struct{ spaces *chat.SpacesService }

func (l live) badge(ctx context.Context, space string) (badge, error) {
	sp, err := l.spaces.Get(space).Fields("displayName").Context(ctx).Do()
	if err != nil {
		var ge *googleapi.Error
		if errors.As(err, &ge) && ge.Code == 404 {
			return badge{}, fmt.Errorf("no such space: %s", space)
		}
		return badge{}, err
	}
	b := badge{label: sp.DisplayName}
	err = l.spaces.Members.List(space).Fields("memberships/name", "nextPageToken").Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		b.count += len(r.Memberships)
		return nil
	})
	return b, err
}

type fixed badge

func (f fixed) badge(context.Context, string) (badge, error) { return badge(f), nil }

func main() {
	key := flag.String("api-key", os.Getenv("GOOGLE_API_KEY"), "API key")
	demo := flag.Bool("demo", false, "show an invented space")
	flag.Parse()
	ctx := context.Background()
	var src source = fixed{label: "Demo", count: 42}
	if !*demo {
		svc, err := chat.NewService(ctx, option.WithAPIKey(*key))
		if err != nil {
			log.Fatal(err)
		}
		src = live{svc.Spaces}
	}
	b, err := src.badge(ctx, flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(b.svg())
}
