package main

import "google.golang.org/api/chat/v1"

func clean(svc *chat.Service) { svc.Spaces.Delete("spaces/1").Do() }
