package main

import (
	"context"
	"flag"
	"log"
	"time"

	"example.com/blind/m38-defaulted/weather"
)

func main() {
	town := flag.String("town", "Bern", "which town")
	space := flag.String("space", "spaces/WEATHER", "which space")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := weather.Tell(ctx, *space, *town); err != nil {
		log.Fatal(err)
	}
}
