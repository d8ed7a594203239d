// Command fields keeps clients of other APIs in the fields, maps and channels in
// which others keep that of chat.googleapis.com.
package main

import (
	"context"
	"log"
	"sync"

	"google.golang.org/api/option"
	"google.golang.org/api/people/v1"
	"google.golang.org/api/sheets/v4"
)

type clients struct {
	once   sync.Once
	sheets *sheets.Service
	people map[string]*people.Service
	queue  chan *people.Service
}

var all = &clients{people: make(map[string]*people.Service), queue: make(chan *people.Service, 1)}

func (c *clients) init(ctx context.Context) (err error) {
	c.once.Do(func() {
		opts := []option.ClientOption{option.WithScopes(sheets.SpreadsheetsScope)}
		opts = append(opts, option.WithAuthCredentialsFile(option.AuthorizedUser, "user.json"))
		if c.sheets, err = sheets.NewService(ctx, opts...); err != nil {
			return
		}
		var svc *people.Service
		if svc, err = people.NewService(ctx, option.WithAPIKey("from the environment")); err == nil {
			c.people["default"] = svc
			c.queue <- svc
		}
	})
	return err
}

func main() {
	if err := all.init(context.Background()); err != nil {
		log.Fatal(err)
	}
	call := all.sheets.Spreadsheets.Values.Get("id", "A1:B2")
	values, err := call.Do()
	log.Print(values, err)
	person, err := (<-all.queue).People.Get("people/me").PersonFields("names").Do()
	log.Print(person, err)
	person, err = all.people["default"].People.Get("people/1").Do()
	log.Print(person, err)
}
