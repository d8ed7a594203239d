// provision makes a Chat space for every project in a CSV file and, once that
// is done, removes spaces of finished projects that nobody has used for long.
//
//	provision -key sa.json -as pmo-robot@example.com -admin chat-admin@example.com projects.csv
//
// The service account needs domain-wide delegation for the scopes below. Both
// runs can be repeated: a space that exists is left alone.
package main

import (
	"context"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

const (
	authPrefix = "https://www.googleapis.com/auth/"

	// What the robot that owns the spaces may do.
	scopeCreate  = authPrefix + "chat.spaces.create"
	scopeMembers = authPrefix + "chat.memberships"
	scopePost    = authPrefix + "chat.messages.create"
)

// What the administrator may do, across all spaces of the domain.
var adminScopes = []string{
	chat.ChatAdminSpacesReadonlyScope,
	chat.ChatAdminMembershipsReadonlyScope,
}

var (
	keyFile = flag.String("key", "service-account.json", "service account key")
	robot   = flag.String("as", "", "user who creates and owns the spaces")
	admin   = flag.String("admin", "", "administrator for the cleanup; none, no cleanup")
	idle    = flag.Duration("idle", 180*24*time.Hour, "how long a finished project's space is kept")
	dryRun  = flag.Bool("n", false, "only say what would be done")
)

// A project is one line of the CSV: code,name,lead,group,members
type project struct {
	code, name, lead string
	group            string // Cloud Identity group id, may be empty
	members          []string
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	if flag.NArg() != 1 || *robot == "" {
		flag.Usage()
		os.Exit(2)
	}
	projects, err := readProjects(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	key, err := os.ReadFile(*keyFile)
	if err != nil {
		log.Fatal(err)
	}

	ctx := context.Background()
	cfg, err := google.JWTConfigFromJSON(key, scopeCreate, scopeMembers, scopePost)
	if err != nil {
		log.Fatalf("%s: %v", *keyFile, err)
	}
	cfg.Subject = *robot
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}

	failed := 0
	for _, p := range projects {
		if err := provision(ctx, svc, p); err != nil {
			log.Printf("%s: %v", p.code, err)
			failed++
		}
	}

	if *admin != "" {
		adminCfg := new(jwt.Config)
		*adminCfg = *cfg // same key, another person
		adminCfg.Subject, adminCfg.Scopes = *admin, adminScopes
		adminSvc, err := chat.NewService(ctx, option.WithHTTPClient(adminCfg.Client(ctx)))
		if err != nil {
			log.Fatal(err)
		}
		if err := cleanup(ctx, adminSvc, time.Now().Add(-*idle)); err != nil {
			log.Fatalf("cleanup: %v", err)
		}
	}
	if failed > 0 {
		log.Fatalf("%d of %d projects failed", failed, len(projects))
	}
}

func readProjects(path string) ([]project, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = 5
	r.Comment = '#'
	var ps []project
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return ps, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		ps = append(ps, project{rec[0], rec[1], rec[2], rec[3], strings.Fields(rec[4])})
	}
}

func provision(ctx context.Context, svc *chat.Service, p project) error {
	if *dryRun {
		log.Printf("would create %q with %d members", p.name, len(p.members)+1)
		return nil
	}
	call := svc.Spaces.Create(&chat.Space{
		SpaceType:    "SPACE",
		DisplayName:  p.code + " " + p.name,
		SpaceDetails: &chat.SpaceDetails{Description: "Project space of " + p.name + ", made by the PMO."},
	}).RequestId("provision-" + p.code)
	space, err := call.Context(ctx).Do()
	if isStatus(err, http.StatusConflict) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("create space: %w", err)
	}

	// The Chat app itself goes first, it posts the weekly figures later on.
	if err := addMember(ctx, svc, space.Name, &chat.Membership{Member: &chat.User{Name: "users/app", Type: "BOT"}}); err != nil {
		return err
	}
	if err := addMember(ctx, svc, space.Name, person(p.lead, "ROLE_MANAGER")); err != nil {
		return err
	}
	for _, m := range p.members {
		if err := addMember(ctx, svc, space.Name, person(m, "ROLE_MEMBER")); err != nil {
			return err
		}
	}
	if p.group != "" {
		m := &chat.Membership{GroupMember: &chat.Group{Name: "groups/" + p.group}}
		if err := addMember(ctx, svc, space.Name, m); err != nil {
			return err
		}
	}

	_, err = svc.Spaces.Messages.Create(space.Name, &chat.Message{
		Text: fmt.Sprintf("This is the space of project *%s*. <users/%s> is in charge.", p.name, p.lead),
	}).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("welcome: %w", err)
	}
	log.Printf("%s: %s", p.code, space.SpaceUri)
	return nil
}

func person(email, role string) *chat.Membership {
	return &chat.Membership{Member: &chat.User{Name: "users/" + email, Type: "HUMAN"}, Role: role}
}

func addMember(ctx context.Context, svc *chat.Service, space string, m *chat.Membership) error {
	_, err := svc.Spaces.Members.Create(space, m).Context(ctx).Do()
	if isStatus(err, http.StatusConflict) {
		return nil // already in
	}
	if err != nil {
		return fmt.Errorf("add member: %w", err)
	}
	return nil
}

// cleanup deletes spaces that are marked as done, idle since before, and down to one member.
func cleanup(ctx context.Context, svc *chat.Service, before time.Time) error {
	query := fmt.Sprintf(`customer = "customers/my_customer" AND space_type = "SPACE" AND display_name:"DONE" AND last_active_time < %q`,
		before.UTC().Format(time.RFC3339))
	var stale []*chat.Space
	err := svc.Spaces.Search().UseAdminAccess(true).Query(query).OrderBy("last_active_time ASC").
		Pages(ctx, func(r *chat.SearchSpacesResponse) error {
			stale = append(stale, r.Spaces...)
			return nil
		})
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	for _, sp := range stale {
		ms, err := svc.Spaces.Members.List(sp.Name).UseAdminAccess(true).PageSize(2).Context(ctx).Do()
		if err != nil {
			return fmt.Errorf("members of %s: %w", sp.Name, err)
		}
		if len(ms.Memberships) > 1 {
			continue // somebody still cares
		}
		log.Printf("deleting %s (%s, last active %s)", sp.Name, sp.DisplayName, sp.LastActiveTime)
		if *dryRun {
			continue
		}
		if _, err := svc.Spaces.Delete(sp.Name).UseAdminAccess(true).Context(ctx).Do(); err != nil {
			return fmt.Errorf("delete %s: %w", sp.Name, err)
		}
	}
	return nil
}

func isStatus(err error, code int) bool {
	var e *googleapi.Error
	return errors.As(err, &e) && e.Code == code
}
