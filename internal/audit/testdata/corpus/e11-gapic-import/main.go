// Command chatimport reads an export from standard input and imports it.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"

	"example.com/blind/e11-gapic-import/importer"
)

func client(ctx context.Context, keyFile string) (*chat.Client, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/chat.import")
	if err != nil {
		return nil, err
	}
	conf.Subject = "migration@example.com"
	return chat.NewClient(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
}

func main() {
	im := new(importer.Importer)
	key := flag.String("key", "migration.json", "service account key")
	flag.BoolVar(&im.DryRun, "n", false, "only count")
	flag.Parse()
	ctx := context.Background()
	if !im.DryRun {
		c, err := client(ctx, *key)
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		im.Client = c
	}
	var channels []importer.Channel
	if err := json.NewDecoder(os.Stdin).Decode(&channels); err != nil {
		log.Fatal(err)
	}
	if err := im.All(ctx, channels); err != nil {
		log.Print(err)
	}
}
