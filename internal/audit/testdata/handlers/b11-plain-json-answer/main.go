// helpdesk turns what people say to its Chat app into tickets. The ticket
// system answers them by e-mail; the app itself says nothing in Chat.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"plugin"
	"time"
)

type checker = func(http.Header) error

// loadChecker gets the company's check of inbound requests; without the
// plugin nobody gets in.
func loadChecker(path string) (checker, error) {
	p, err := plugin.Open(path)
	if err != nil {
		return nil, err
	}
	sym, err := p.Lookup("CheckSender")
	if err != nil {
		return nil, err
	}
	f, ok := sym.(checker)
	if !ok {
		return nil, errors.New("CheckSender has another signature")
	}
	return f, nil
}

type (
	event struct {
		Type    string   `json:"type"`
		User    person   `json:"user"`
		Message *message `json:"message"`
	}
	person struct {
		Email       string `json:"email"`
		DisplayName string `json:"displayName"`
	}
	message struct {
		Text string `json:"text"`
	}

	ticket struct {
		Title     string `json:"title"`
		Requester string `json:"requester"`
		Body      string `json:"body"`
	}
	accepted struct {
		Accepted bool   `json:"accepted"`
		Ticket   string `json:"ticket,omitempty"`
	}
)

type desk struct {
	check   checker
	tickets string
	client  *http.Client
}

func (d *desk) intake(w http.ResponseWriter, r *http.Request) {
	if err := d.check(r.Header); err != nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	var ev event
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer := accepted{}
	if ev.Message != nil {
		id, err := d.file(ticket{
			Title:     fmt.Sprintf("Question of %s", cmp.Or(ev.User.DisplayName, ev.User.Email)),
			Requester: ev.User.Email,
			Body:      ev.Message.Text,
		})
		if err != nil {
			log.Print(err)
		}
		answer = accepted{err == nil, id}
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		log.Print(err)
	}
}

func (d *desk) file(t ticket) (string, error) {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(t); err != nil {
		return "", err
	}
	resp, err := d.client.Post(d.tickets+"/api/tickets", "application/json", &buf)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var out struct {
		ID string `json:"id"`
	}
	return out.ID, json.NewDecoder(resp.Body).Decode(&out)
}

func health(w http.ResponseWriter, _ *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"text": "ok"})
}

func main() {
	check, err := loadChecker(os.Getenv("CHECK_PLUGIN"))
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{check: check, tickets: os.Getenv("TICKETS"), client: &http.Client{Timeout: 5 * time.Second}}
	mux := http.NewServeMux()
	mux.HandleFunc("/chat", d.intake)
	mux.HandleFunc("/healthz", health)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
