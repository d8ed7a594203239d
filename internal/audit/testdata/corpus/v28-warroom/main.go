// warroom opens a space for an incident and calls in the people on duty.
package main

import (
	"context"
	"flag"
	"log"
	"strings"

	"example.com/blind/v28-warroom/internal/rooms"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	var (
		incident = flag.String("incident", "", "number of the incident")
		duty     = flag.String("duty", "", "users, comma separated")
		group    = flag.String("group", "", "id of a Google Group")
	)
	flag.Parse()
	ctx := context.Background()

	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, "/etc/warroom/key.json", &credentials.DetectOptions{
		Scopes: []string{chat.ChatAppSpacesCreateScope, chat.ChatAppMembershipsScope},
	})
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	r := rooms.New(svc, "customers/C03x9zzq1")

	room, err := r.Open(ctx, "INC-"+*incident)
	if err != nil {
		log.Fatal(err)
	}
	for _, u := range strings.Split(*duty, ",") {
		if err := r.Add(ctx, room, u); err != nil {
			log.Print(err)
		}
	}
	if *group != "" {
		if err := r.AddGroup(ctx, room, *group); err != nil {
			log.Print(err)
		}
	}
}
