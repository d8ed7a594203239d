package lib

import (
	"fmt"
	"google.golang.org/api/chat/v1"
	"slices"
	"strings"
)

// slices.ContainsFunc
func Do(s *chat.Service, name string) {
	fmt.Println(slices.ContainsFunc(strings.Fields(name), func(n string) bool { _, err := s.Spaces.Delete(n).Do(); return err == nil }))
}
