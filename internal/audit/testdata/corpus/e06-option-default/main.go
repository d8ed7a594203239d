// Command board shows the latest announcements on the screen in the hall.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"time"

	"example.com/blind/e06-option-default/notify"
)

func main() {
	space := flag.String("space", "spaces/AAAA", "space with the announcements")
	every := flag.Duration("every", time.Minute, "how often to look")
	key := flag.String("key", "", "service account key")
	flag.Parse()

	opts := []notify.Option{notify.ReadOnly(), notify.WithLimit(5)}
	if *key != "" {
		opts = append(opts, notify.WithKeyFile(*key))
	}
	ctx := context.Background()
	b, err := notify.Open(ctx, "screen@example.com", opts...)
	if err != nil {
		log.Fatal(err)
	}
	for range time.Tick(*every) {
		texts, err := b.Latest(ctx, *space)
		if err != nil {
			log.Print(err)
			continue
		}
		fmt.Print("\033[2J")
		for _, t := range texts {
			fmt.Println("*", t)
		}
	}
}
