package main

import (
	"context"
	"log"
	"os"
	"time"

	"example.com/blind/m45-pkgvar/robot"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: copy FROM TO")
	}
	for range time.Tick(time.Hour) {
		if err := robot.Copy(context.Background(), os.Args[1], os.Args[2]); err != nil {
			log.Print(err)
		}
	}
}
