// A tool that does more with the gateway's client than is told.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"example.com/gateway"
)

func main() {
	ctx := context.Background()
	client, err := gateway.NewClient(ctx, "gateway:443")
	if err != nil {
		log.Fatal(err)
	}
	if err := client.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{"name": "spaces/A"})
	if err != nil {
		log.Fatal(err)
	}
	if _, err := client.Raw(ctx, "spaces.patch", body); err != nil {
		log.Fatal(err)
	}
	other, err := gateway.NewClient(ctx, "gateway:443")
	if err != nil {
		log.Fatal(err)
	}
	other.OnSent("first")
	third, err := gateway.NewClient(ctx, "gateway:443")
	if err != nil {
		log.Fatal(err)
	}
	fetch(third.HTTP)
}

func fetch(client *http.Client) {
	resp, err := client.Get("https://www.googleapis.com/drive/v3/files")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}
