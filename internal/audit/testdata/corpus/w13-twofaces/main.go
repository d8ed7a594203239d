package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"example.com/blind/w13-twofaces/internal/ident"

	"google.golang.org/api/chat/v1"
)

// faces: the app talks, the administrator looks around.
type faces struct {
	app   *chat.Service
	admin *chat.Service
}

func newFaces(ctx context.Context, v *ident.Vault) (f faces, err error) {
	if f.app, err = v.Client(ctx, []string{chat.ChatBotScope}); err != nil {
		return
	}
	f.admin, err = v.Client(ctx, []string{chat.ChatAdminSpacesReadonlyScope}, ident.As("it-admin@example.edu"))
	return
}

func (f faces) stale(ctx context.Context, cut time.Time) ([]string, error) {
	q := fmt.Sprintf(`customer = "customers/my_customer" AND space_type = "SPACE" AND last_active_time < "%s"`, cut.Format(time.RFC3339))
	var names []string
	err := f.admin.Spaces.Search().UseAdminAccess(true).Query(q).Pages(ctx, func(r *chat.SearchSpacesResponse) error {
		for _, s := range r.Spaces {
			names = append(names, s.Name)
		}
		return nil
	})
	return names, err
}

func (f faces) remind(ctx context.Context, report string, names []string) error {
	if _, err := f.app.Spaces.Get(report).Context(ctx).Do(); err != nil {
		return fmt.Errorf("not in %s: %w", report, err)
	}
	for _, n := range names {
		sp, err := f.admin.Spaces.Get(n).UseAdminAccess(true).Context(ctx).Do()
		if err != nil {
			return err
		}
		text := fmt.Sprintf("%s (%s) was last used %s", sp.DisplayName, sp.Name, sp.LastActiveTime)
		if _, err := f.app.Spaces.Messages.Create(report, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func run() error {
	report := flag.String("report", "spaces/AAAAreports", "room for the report")
	age := flag.Duration("age", 180*24*time.Hour, "unused for")
	flag.Parse()
	key, err := os.ReadFile(os.Getenv("SA_KEY"))
	if err != nil {
		return err
	}
	ctx := context.Background()
	f, err := newFaces(ctx, ident.NewVault(key))
	if err != nil {
		return err
	}
	names, err := f.stale(ctx, time.Now().Add(-*age))
	if err != nil {
		return err
	}
	return f.remind(ctx, *report, names)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
