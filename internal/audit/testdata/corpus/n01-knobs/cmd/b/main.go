package main

import (
	"flag"

	"example.com/blind/n01-knobs/dir"
)

func main() {
	flag.StringVar(&dir.Subject, "s", "", "")
	flag.StringVar(&dir.Conf.Admin, "t", "", "")
	flag.Parse()
	dir.Search()
	dir.List()
}
