package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/z18-planapply/internal/mirror"
)

func main() {
	m, err := mirror.New(context.Background(), os.Getenv("KEY"), mirror.Options{Subject: "a@example.com"})
	if err != nil {
		log.Fatal(err)
	}
	if err := m.Run(context.Background(), os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
