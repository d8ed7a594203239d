package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

// frame is the protocol of our build runners, which has nothing to do with
// Chat: type and message stand one level down.
type frame struct {
	Version int    `json:"version"`
	Runner  string `json:"runner"`
	Body    struct {
		Type    string `json:"type"`
		Message string `json:"message"`
		User    string `json:"user"`
	} `json:"body"`
}

type ack struct {
	Text string `json:"text"`
	Seq  int    `json:"seq"`
}

type collector struct {
	seq     int
	webhook string
}

func (c *collector) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var f frame
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c.seq++
	switch f.Body.Type {
	case "STARTED", "PROGRESS":
		log.Printf("%s: %s", f.Runner, f.Body.Message)
	case "FAILED":
		go c.tell(fmt.Sprintf("%s failed for %s: %s", f.Runner, f.Body.User, f.Body.Message))
	}
	json.NewEncoder(w).Encode(ack{Text: "noted", Seq: c.seq})
}

func (c *collector) tell(text string) {
	body, err := json.Marshal(map[string]string{"text": text})
	if err != nil {
		return
	}
	url := "https://chat.googleapis.com/v1/spaces/AAAA1234567/messages?key=" + os.Getenv("CHAT_KEY") + "&token=" + os.Getenv("CHAT_TOKEN")
	resp, err := http.Post(url, "application/json; charset=UTF-8", bytes.NewReader(body))
	if err != nil {
		log.Print(err)
		return
	}
	defer resp.Body.Close()
}

func main() {
	http.Handle("/frames", &collector{})
	log.Fatal(http.ListenAndServe(":9000", nil))
}
