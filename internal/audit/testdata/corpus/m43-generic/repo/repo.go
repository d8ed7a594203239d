// Package repo goes over things in pages.
package repo

import "context"

// Pager fetches a page.
type Pager[T any] interface {
	Page(ctx context.Context, token string) (items []T, next string, err error)
}

// All are the items of all pages.
func All[T any, P Pager[T]](ctx context.Context, p P) (all []T, err error) {
	for token := ""; ; {
		items, next, err := p.Page(ctx, token)
		if err != nil {
			return all, err
		}
		all = append(all, items...)
		if next == "" {
			return all, nil
		}
		token = next
	}
}

// Map is All with a function for each item.
func Map[T, U any, P Pager[T]](ctx context.Context, p P, f func(T) U) ([]U, error) {
	all, err := All[T](ctx, p)
	if err != nil {
		return nil, err
	}
	us := make([]U, len(all))
	for i, t := range all {
		us[i] = f(t)
	}
	return us, nil
}
