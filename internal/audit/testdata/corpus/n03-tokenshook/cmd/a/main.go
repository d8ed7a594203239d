package main

import (
	"example.com/blind/n03-tokenshook/dir"
	_ "example.com/blind/n03-tokenshook/user"
)

func main() { dir.Search() }
