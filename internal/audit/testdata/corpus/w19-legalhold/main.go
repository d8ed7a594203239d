package main

import (
	"context"
	"fmt"
	"os"

	"example.com/blind/w19-legalhold/gapi"
	"example.com/blind/w19-legalhold/hold"
)

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: legalhold KEY DIR NAME...")
		os.Exit(2)
	}
	b, err := os.ReadFile(os.Args[1])
	check(err)
	acct, err := gapi.Parse(b)
	check(err)
	ctx := context.Background()
	for _, name := range os.Args[3:] {
		c, err := acct.Custodian(ctx, name)
		check(err)
		n, err := hold.Keeper{Custodian: c, Dir: os.Args[2]}.All(ctx)
		check(err)
		fmt.Printf("%s: %d messages\n", c.Mail, n)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "legalhold:", err)
		os.Exit(1)
	}
}
