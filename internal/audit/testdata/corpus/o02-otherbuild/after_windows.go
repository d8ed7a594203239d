package main

import (
	"log"

	"google.golang.org/api/chat/v1"
)

func after(svc *chat.Service) {
	if err := drop(svc, "spaces/old"); err != nil {
		log.Print(err)
	}
}
