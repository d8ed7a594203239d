// Command opsbot posts disk levels.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m01-opsbot/internal/alerts"
	"example.com/blind/m01-opsbot/internal/chatkit"
)

func main() {
	key, err := os.ReadFile("/etc/opsbot/key.json")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	kit, err := chatkit.Open(ctx,
		chatkit.Key(key),
		chatkit.Scopes(chat.ChatAppMembershipsScope),
		chatkit.Timeout(3*time.Second),
	)
	if err != nil {
		log.Fatal(err)
	}
	levels := make(chan int)
	go func() {
		for i := 0; ; i++ {
			levels <- i % 100
			time.Sleep(time.Minute)
		}
	}()
	alerts.Watch{Out: kit, Room: os.Getenv("ROOM"), Max: 90}.Run(ctx, levels)
}
