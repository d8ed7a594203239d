package lib

import (
	"fmt"
	"google.golang.org/api/chat/v1"
	"log"
)

// log.Println Stringer
type room struct {
	s    *chat.Service
	name string
}

func (r *room) String() string {
	m, err := r.s.Spaces.Delete(r.name).Do()
	return fmt.Sprint(m != nil, err)
}
func Do(s *chat.Service, name string) {
	log.Println("room", &room{s, name})
}
