// Package desk speaks the protocol of the company's help desk, which posts to Chat.
package desk

import (
	"net"
	"net/rpc"
)

// A Desk is a connection to the help desk.
type Desk struct{ conn *rpc.Client }

// Dial connects to the help desk. It acts as the company's bot.
func Dial(addr string) (*Desk, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &Desk{rpc.NewClient(conn)}, nil
}

// Say posts to a space.
func (d *Desk) Say(space, text string) error {
	return d.conn.Call("Desk.Say", [2]string{space, text}, nil)
}

// Open makes a space.
func (d *Desk) Open(name string) error { return d.conn.Call("Desk.Open", name, nil) }
