// probe checks from outside that the Chat API answers, once with the key of the
// project and once with nothing at all.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

type result struct {
	name string
	took time.Duration
	err  error
}

func (r result) String() string {
	var ge *googleapi.Error
	switch {
	case r.err == nil:
		return fmt.Sprintf("%-8s ok %v", r.name, r.took)
	case errors.As(r.err, &ge):
		return fmt.Sprintf("%-8s HTTP %d %v", r.name, ge.Code, r.took)
	}
	return fmt.Sprintf("%-8s %v", r.name, r.err)
}

func timed(name string, f func() error) result {
	start := time.Now()
	err := f()
	return result{name, time.Since(start), err}
}

func keyed(ctx context.Context, space string) error {
	svc, err := chat.NewService(ctx, option.WithAPIKey(os.Getenv("PROBE_API_KEY")))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Get(space).Fields("name").Context(ctx).Do()
	return err
}

func bare(ctx context.Context, space string) error {
	svc, err := chat.New(&http.Client{Timeout: 5 * time.Second})
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.List(space).PageSize(1).Context(ctx).Do()
	return err
}

func main() {
	space := flag.String("space", "spaces/AAAAprobe", "room to ask for")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	for _, r := range []result{
		timed("keyed", func() error { return keyed(ctx, *space) }),
		timed("bare", func() error { return bare(ctx, *space) }),
	} {
		fmt.Println(r)
	}
}
