// bridge copies lines from an IRC log into a space, over one shared gRPC connection.
package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"strings"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
	gtransport "google.golang.org/api/transport/grpc"
	"google.golang.org/grpc"
)

type sink interface {
	Write(ctx context.Context, nick, line string) error
}

type chatSink struct {
	parent string
	c      *chat.Client
}

func (s chatSink) Write(ctx context.Context, nick, line string) error {
	_, err := s.c.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  s.parent,
		Message: &chatpb.Message{Text: "*" + nick + "* " + line},
	})
	return err
}

func dial(ctx context.Context) (*grpc.ClientConn, error) {
	return gtransport.Dial(ctx,
		option.WithEndpoint("chat.googleapis.com:443"),
		option.WithCredentialsFile(os.Getenv("BRIDGE_KEY")),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"),
	)
}

func main() {
	ctx := context.Background()
	conn, err := dial(ctx)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	// The scopes here are a leftover: the connection brings its own.
	c, err := chat.NewClient(ctx, option.WithGRPCConn(conn), option.WithScopes("https://www.googleapis.com/auth/chat.messages", "https://www.googleapis.com/auth/chat.spaces"))
	if err != nil {
		log.Fatal(err)
	}
	var out sink = chatSink{parent: "spaces/" + os.Getenv("BRIDGE_SPACE"), c: c}

	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		nick, line, ok := strings.Cut(in.Text(), "> ")
		if !ok {
			continue
		}
		if err := out.Write(ctx, strings.TrimPrefix(nick, "<"), line); err != nil {
			log.Println(err)
		}
	}
}
