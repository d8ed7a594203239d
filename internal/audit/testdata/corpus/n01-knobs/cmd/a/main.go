package main

import "example.com/blind/n01-knobs/dir"

func main() {
	dir.Subject = "a@example.com"
	dir.Conf.Admin = "b@example.com"
	dir.Search()
	dir.List()
}
