// Local runner of the function.
package main

import (
	"log"
	"net/http"
	"os"

	"example.com/handlers/d07-function-leftover-client/greet"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	http.HandleFunc("/", greet.Greet)
	log.Fatal(http.ListenAndServe(":"+port, nil))
}
