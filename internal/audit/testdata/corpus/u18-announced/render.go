package main

import "strings"

func render(a announcement) (string, error) {
	var b strings.Builder
	err := layouts.ExecuteTemplate(&b, "plain", a)
	return b.String(), err
}
