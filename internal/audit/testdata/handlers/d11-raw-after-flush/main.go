// Build bot: says "building" in the response, flushes it, builds, and posts the result by raw HTTP.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/idtoken"
)

type event struct {
	Type  string `json:"type"`
	Space struct {
		Name string `json:"name"`
	} `json:"space"`
	User struct {
		Email string `json:"email"`
	} `json:"user"`
}

type message struct {
	Text string `json:"text"`
}

var hc *http.Client

func post(space, text string) {
	body, _ := json.Marshal(message{Text: text})
	resp, err := hc.Post("https://chat.googleapis.com/v1/"+space+"/messages", "application/json", bytes.NewReader(body))
	if err != nil {
		log.Print(err)
		return
	}
	defer resp.Body.Close()
	log.Print(resp.Status)
}

func trusted(r *http.Request) bool {
	for _, v := range r.Header["Authorization"] {
		if _, err := idtoken.Validate(r.Context(), strings.TrimPrefix(v, "Bearer "), os.Getenv("AUD")); err == nil {
			return true
		}
	}
	return false
}

func build(w http.ResponseWriter, r *http.Request) {
	if !trusted(r) {
		http.Error(w, "go away", http.StatusForbidden)
		return
	}
	var e event
	if json.NewDecoder(r.Body).Decode(&e) != nil || e.Type != "MESSAGE" {
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(message{Text: "Building, give me a minute."})
	if err := http.NewResponseController(w).Flush(); err != nil {
		log.Print(err)
	}

	out, err := exec.Command("make", "release").CombinedOutput()
	if err != nil {
		post(e.Space.Name, "Build failed for "+e.User.Email+": "+string(out))
		return
	}
	post(e.Space.Name, "Build done.")
}

func main() {
	var err error
	hc, err = google.DefaultClient(context.Background(), "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/build", build)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
