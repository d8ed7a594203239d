// Package books reads the ledger.
package books

import (
	"context"
	"fmt"

	"google.golang.org/api/option"
	"google.golang.org/api/sheets/v4"
)

// Overdue returns the invoices that are marked so.
func Overdue(ctx context.Context, sheet string, opts ...option.ClientOption) ([]string, error) {
	svc, err := sheets.NewService(ctx, opts...)
	if err != nil {
		return nil, err
	}
	r, err := svc.Spreadsheets.Values.Get(sheet, "Invoices!A2:C").Do()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, row := range r.Values {
		if len(row) == 3 && row[2] == "overdue" {
			out = append(out, fmt.Sprint(row[0]))
		}
	}
	return out, nil
}
