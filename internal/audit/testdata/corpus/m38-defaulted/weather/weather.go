package weather

import (
	"bufio"
	"context"
	"net/http"
	"net/url"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m38-defaulted/internal/gapi"
)

func fetch(ctx context.Context, town string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://wttr.example.com/"+url.PathEscape(town)+"?format=3", nil)
	if err != nil {
		return "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	return bufio.NewReader(resp.Body).ReadString('\n')
}

// Tell tells a space the weather.
func Tell(ctx context.Context, space, town string) error {
	text, err := fetch(ctx, town)
	if err != nil {
		return err
	}
	svc, err := gapi.Service()
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
