// lookup: three ways to look at spaces with nothing but an API key (a colleague said it should work).
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func byQuery(key string) {
	resp, err := http.Get("https://chat.googleapis.com/v1/spaces?pageSize=10&key=" + key)
	if err != nil {
		log.Fatalln("query:", err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}

func byHeader(key, id string) {
	req, err := http.NewRequest(http.MethodGet, "https://chat.googleapis.com/v1/spaces/"+id, nil)
	if err != nil {
		log.Fatalln("header:", err)
	}
	req.Header.Set("X-Goog-Api-Key", key)
	c := http.Client{}
	resp, err := c.Do(req)
	if err != nil {
		log.Fatalln("header:", err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}

func byLibrary(key, id string) {
	svc, err := chat.NewService(context.Background(), option.WithAPIKey(key))
	if err != nil {
		log.Fatalln("library:", err)
	}
	page, err := svc.Spaces.Members.List("spaces/" + id).PageSize(5).Do()
	if err != nil {
		log.Fatalln("library:", err)
	}
	for _, m := range page.Memberships {
		fmt.Println(m.Name)
	}
}

func main() {
	key := os.Getenv("GOOGLE_API_KEY")
	if key == "" {
		log.Fatalln("set GOOGLE_API_KEY")
	}
	byQuery(key)
	if len(os.Args) > 1 {
		byHeader(key, os.Args[1])
		byLibrary(key, os.Args[1])
	}
}
