// Package gateway posts from several senders at once.
package gateway

import (
	"context"
	"log"
	"sync"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

type api struct {
	*chat.Client
	sync.WaitGroup
}

// Gateway posts.
type Gateway struct {
	api
	todo chan *chatpb.CreateMessageRequest
}

func options() (opts []option.ClientOption) {
	return append(opts, option.WithScopes("https://www.googleapis.com/auth/chat.bot"), option.WithUserAgent("gateway"))
}

// New makes a gateway with three senders.
func New(ctx context.Context) (*Gateway, error) {
	g := &Gateway{todo: make(chan *chatpb.CreateMessageRequest)}
	var err error
	if g.Client, err = chat.NewRESTClient(ctx, options()...); err != nil {
		return nil, err
	}
	for range 3 {
		go g.send(ctx)
	}
	return g, nil
}

func (g *Gateway) send(ctx context.Context) {
	for req := range g.todo {
		if _, err := g.CreateMessage(ctx, req); err != nil {
			log.Print(err)
		}
		g.Done()
	}
}

// Post posts a text.
func (g *Gateway) Post(ctx context.Context, space, text string) {
	req := new(chatpb.CreateMessageRequest)
	req.Parent = space
	req.Message = new(chatpb.Message)
	req.Message.Text = text
	req.MessageReplyOption = chatpb.CreateMessageRequest_REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD
	g.Add(1)
	g.todo <- req
}
