// Command drive lists files. It asks for more than it needs, but of Drive, not
// of chat.googleapis.com.
package main

import (
	"context"
	"fmt"
	"log"

	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := drive.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"),
		option.WithScopes(drive.DriveScope, drive.DriveMetadataReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	list, err := svc.Files.List().Q("name contains 'chat'").Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range list.Files {
		fmt.Println(f.Name)
	}
}
