package main

import (
	"context"
	"log"
	"os"
	"os/signal"

	"example.com/blind/m44-wholemux/gate"
	"example.com/blind/m44-wholemux/quiz"
	"example.com/blind/m44-wholemux/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s := server.New(gate.Google(os.Getenv("AUDIENCE")))
	s.Handle("POST /quiz", quiz.Quiz{Answer: "42"})
	if err := s.Run(ctx, ":8080"); err != nil {
		log.Fatal(err)
	}
}
