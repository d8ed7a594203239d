// Admincensus counts the humans in every space of the organization.
package main

import (
	"context"
	"encoding/csv"
	"flag"
	"log"
	"os"
	"strconv"
	"sync"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const adminUser = "chat-admin@example.com"

type job struct {
	space   *chat.Space
	members *chat.SpacesMembersService
}

type row struct {
	name   string
	humans int
}

func (j job) count(ctx context.Context) (int, error) {
	n := 0
	list := j.members.List(j.space.Name).UseAdminAccess(true)
	list = list.Filter(`member.type = "HUMAN"`).PageSize(1000)
	err := list.Pages(ctx, func(page *chat.ListMembershipsResponse) error {
		n += len(page.Memberships)
		return nil
	})
	return n, err
}

func worker(ctx context.Context, in <-chan job, out chan<- row, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range in {
		n, err := j.count(ctx)
		if err != nil {
			log.Printf("%s: %v", j.space.Name, err)
			continue
		}
		out <- row{j.space.DisplayName, n}
	}
}

func produce(ctx context.Context, svc *chat.Service, jobs chan<- job) error {
	defer close(jobs)
	search := svc.Spaces.Search().UseAdminAccess(true)
	search.Query(`customer = "customers/my_customer" AND space_type = "SPACE"`)
	return search.Pages(ctx, func(page *chat.SearchSpacesResponse) error {
		for _, sp := range page.Spaces {
			jobs <- job{space: sp, members: svc.Spaces.Members}
		}
		return nil
	})
}

func main() {
	email := flag.String("email", "", "service account")
	pem := flag.String("pem", "sa.pem", "its private key")
	workers := flag.Int("workers", 4, "how many at once")
	flag.Parse()

	key, err := os.ReadFile(*pem)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	cfg := &jwt.Config{Email: *email, PrivateKey: key, TokenURL: google.JWTTokenURL}
	ts := cfg.TokenSource(ctx)
	cfg.Subject = adminUser
	cfg.Scopes = []string{chat.ChatAdminSpacesReadonlyScope}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}

	jobs, rows := make(chan job), make(chan row)
	var wg sync.WaitGroup
	for range *workers {
		wg.Add(1)
		go worker(ctx, jobs, rows, &wg)
	}
	go func() {
		if err := produce(ctx, svc, jobs); err != nil {
			log.Print(err)
		}
		wg.Wait()
		close(rows)
	}()

	w := csv.NewWriter(os.Stdout)
	defer w.Flush()
	for r := range rows {
		_ = w.Write([]string{r.name, strconv.Itoa(r.humans)})
	}
}
