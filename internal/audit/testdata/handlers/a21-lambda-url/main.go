package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type bot struct{ svc *chat.Service }

func (b bot) invoke(ctx context.Context, req events.LambdaFunctionURLRequest) (events.LambdaFunctionURLResponse, error) {
	body := []byte(req.Body)
	if req.IsBase64Encoded {
		var err error
		if body, err = base64.StdEncoding.DecodeString(req.Body); err != nil {
			return events.LambdaFunctionURLResponse{StatusCode: http.StatusBadRequest}, nil
		}
	}
	var ev chat.DeprecatedEvent
	if err := json.Unmarshal(body, &ev); err != nil {
		return events.LambdaFunctionURLResponse{StatusCode: http.StatusBadRequest}, nil
	}
	text := "Hello " + ev.User.DisplayName
	if ev.Type == "MESSAGE" {
		if _, err := b.svc.Spaces.Messages.Create(os.Getenv("AUDIT_SPACE"), &chat.Message{
			Text: ev.User.Name + ": " + ev.Message.Text,
		}).Context(ctx).Do(); err != nil {
			text = "The audit space is out of reach."
		}
	}
	out, err := json.Marshal(chat.Message{Text: text})
	return events.LambdaFunctionURLResponse{
		StatusCode: http.StatusOK,
		Headers:    map[string]string{"Content-Type": "application/json"},
		Body:       string(out),
	}, err
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsJSON(option.ServiceAccount, []byte(os.Getenv("CHAT_KEY"))),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		panic(err)
	}
	lambda.Start(bot{svc}.invoke)
}
