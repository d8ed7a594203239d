// Command rpc has a client with the names of the gRPC client of
// chat.googleapis.com, and speaks net/rpc.
package main

import (
	"context"
	"fmt"
	"log"
	"net/rpc"
)

type CreateMessageRequest struct{ Parent, Text string }

type Message struct{ Name string }

type Client struct{ c *rpc.Client }

func NewClient(_ context.Context, addr string) (*Client, error) {
	c, err := rpc.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &Client{c}, nil
}

func (c *Client) CreateMessage(_ context.Context, req *CreateMessageRequest) (*Message, error) {
	var m Message
	return &m, c.c.Call("Chat.CreateMessage", req, &m)
}

func main() {
	ctx := context.Background()
	c, err := NewClient(ctx, "localhost:1234")
	if err != nil {
		log.Fatal(err)
	}
	m, err := c.CreateMessage(ctx, &CreateMessageRequest{Parent: "spaces/AAA", Text: "hello"})
	fmt.Println(m, err)
}
