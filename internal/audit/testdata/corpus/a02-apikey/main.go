// Command apikey lists spaces with the key of the project.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func main() {
	svc := must(chat.NewService(context.Background(), option.WithAPIKey(os.Getenv("API_KEY"))))
	for _, s := range must(svc.Spaces.List().Do()).Spaces { // @list
		fmt.Println(s.DisplayName)
	}
}
