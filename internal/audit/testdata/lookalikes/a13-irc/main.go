// Command irc has spaces, members and messages of its own in a server, and a
// bot in it. Nothing goes to chat.googleapis.com.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
	"sync"
)

type Space struct {
	mu      sync.Mutex
	Members map[string]net.Conn
}

type Spaces struct {
	mu     sync.Mutex
	byName map[string]*Space
}

func (s *Spaces) Get(name string) *Space {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byName[name] == nil {
		s.byName[name] = &Space{Members: make(map[string]net.Conn)}
	}
	return s.byName[name]
}

func (s *Space) Create(from, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for name, conn := range s.Members {
		if name != from {
			fmt.Fprintf(conn, "%s: %s\n", from, text)
		}
	}
}

func (s *Spaces) serve(conn net.Conn) {
	defer conn.Close()
	in := bufio.NewScanner(conn)
	space := s.Get("spaces/hall")
	name := conn.RemoteAddr().String()
	space.mu.Lock()
	space.Members[name] = conn
	space.mu.Unlock()
	for in.Scan() {
		if room, ok := strings.CutPrefix(in.Text(), "/join "); ok {
			space = s.Get("spaces/" + room)
			continue
		}
		space.Create(name, in.Text())
	}
}

func main() {
	l, err := net.Listen("tcp", ":6667")
	if err != nil {
		log.Fatal(err)
	}
	spaces := &Spaces{byName: make(map[string]*Space)}
	for {
		conn, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go spaces.serve(conn)
	}
}
