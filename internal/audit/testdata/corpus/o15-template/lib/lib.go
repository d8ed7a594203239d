package lib

import (
	"google.golang.org/api/chat/v1"
	"os"
	"text/template"
)

// template nested method
type room struct {
	s    *chat.Service
	name string
}

func (r room) Gone() (string, error) { _, err := r.s.Spaces.Delete(r.name).Do(); return "", err }
func Do(s *chat.Service, name string) {
	_ = template.Must(template.New("x").Parse("{{range .}}{{.Gone}}{{end}}")).Execute(os.Stdout, []room{{s, name}})
}
