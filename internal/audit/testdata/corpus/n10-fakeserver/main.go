// Command x10-fakeserver tries the client against a server of its own.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, `{"spaces": []}`)
	}))
	defer srv.Close()
	svc, err := chat.NewService(context.Background(), option.WithEndpoint(srv.URL), option.WithoutAuthentication())
	if err != nil {
		log.Fatal(err)
	}
	r, err := svc.Spaces.List().Do()
	fmt.Println(r, err)
}
