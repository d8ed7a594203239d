package main

import "testing"

func TestSecond(t *testing.T) {
	if scopes[1] == "" {
		t.Error("there is no second scope")
	}
}
