package main

import (
	"fmt"
	"log"
	"os"

	"example.com/lookalikes/a11-option/google"
	"example.com/lookalikes/a11-option/option"
)

func settings(opts ...option.ClientOption) *option.Settings {
	s := &option.Settings{}
	for _, o := range opts {
		o.Apply(s)
	}
	return s
}

func main() {
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/drive")
	if err != nil {
		log.Fatal(err)
	}
	conf.Subject = "somebody@example.com"
	s := settings(option.WithScopes("a", "b"), option.WithHTTPClient(conf.Client()))
	res, err := s.Client.Get("https://www.example.com/")
	fmt.Println(res, err, s.Scopes)
}
