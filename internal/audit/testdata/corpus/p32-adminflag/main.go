package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	admin = flag.Bool("admin", false, "use administrator privileges")
	as    = flag.String("as", "svc-chat", "account to act as")
)

func service(ctx context.Context, keyFile string) (*chat.Service, error) {
	b, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(b, chat.ChatSpacesReadonlyScope, chat.ChatAdminSpacesReadonlyScope)
	if err != nil {
		return nil, err
	}
	conf.Subject = *as + "@example.com"
	return chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
}

func show(ctx context.Context, svc *chat.Service, name string) error {
	call := svc.Spaces.Get(name)
	if *admin {
		call.UseAdminAccess(true)
	}
	sp, err := call.Context(ctx).Do()
	if err != nil {
		return err
	}
	fmt.Printf("%s\t%s\t%s\n", sp.Name, sp.SpaceType, sp.DisplayName)
	return nil
}

func main() {
	flag.Parse()
	ctx := context.Background()
	svc, err := service(ctx, "svc-chat.json")
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range flag.Args() {
		if err := show(ctx, svc, name); err != nil {
			log.Fatal(err)
		}
	}
}
