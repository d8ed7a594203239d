//go:build !windows

package main

import "google.golang.org/api/chat/v1"

func after(*chat.Service) {}
