// A tool that gets the company's credential in every form, for the client of the API.
package main

import (
	"context"
	"log"
	"net/http"

	"example.com/chatkit"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	source, err := chatkit.TokenSource(ctx)
	check(err)
	post(ctx, option.WithTokenSource(source))
	client, err := chatkit.HTTPClient(ctx)
	check(err)
	post(ctx, option.WithHTTPClient(client))
	post(ctx, option.WithHTTPClient(&http.Client{Transport: chatkit.Transport(http.DefaultTransport)}))
	post(ctx, chatkit.Option(ctx))
	post(ctx, chatkit.Options(ctx)...)
	creds, err := chatkit.Credentials(ctx)
	check(err)
	post(ctx, option.WithCredentials(creds))
	newer, err := chatkit.AuthCredentials(ctx)
	check(err)
	post(ctx, option.WithAuthCredentials(newer))
}

func post(ctx context.Context, opts ...option.ClientOption) {
	service, err := chat.NewService(ctx, opts...)
	check(err)
	_, err = service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do()
	check(err)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
