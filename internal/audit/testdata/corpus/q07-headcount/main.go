// headcount runs on a Compute Engine machine every night and writes how many
// people there are in each room.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"sync"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var rooms = []string{"spaces/AAAAhall", "spaces/AAAAkitchen", "spaces/AAAAattic"}

type count struct {
	Room   string `json:"room"`
	People int    `json:"people"`
	Error  string `json:"error,omitempty"`
}

// counter embeds the service so that one writes c.Spaces.
type counter struct {
	*chat.Service
	sync.Mutex
	counts []count
}

func (c *counter) add(n count) {
	c.Lock()
	defer c.Unlock()
	c.counts = append(c.counts, n)
}

func (c *counter) room(ctx context.Context, name string, done func()) {
	n := count{Room: name}
	defer done()
	defer func() { c.add(n) }()
	err := c.Spaces.Members.List(name).Filter(`member.type = "HUMAN"`).Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		n.People += len(r.Memberships)
		return nil
	})
	if err != nil {
		n.Error = err.Error()
	}
}

func main() {
	log.SetFlags(0)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()

	src := google.ComputeTokenSource("", chat.ChatAppMembershipsReadonlyScope)
	svc, err := chat.NewService(ctx, option.WithTokenSource(src), option.WithUserAgent("headcount/2"))
	if err != nil {
		log.Fatalln("headcount:", err)
	}

	c := counter{Service: svc}
	var wg sync.WaitGroup
	wg.Add(len(rooms))
	for _, name := range rooms {
		go c.room(ctx, name, wg.Done)
	}
	wg.Wait()

	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "\t")
	if err := enc.Encode(c.counts); err != nil {
		log.Fatalln("headcount:", err)
	}
}
