package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
)

// alert is what the monitoring sends.
type alert struct {
	Type    string `json:"type"` // "firing" or "resolved"
	Message string `json:"message"`
	Host    string `json:"host"`
}

type room struct {
	space, key, token string
}

// url is the address of the incoming webhook; its secrets come from the environment.
func (r room) url() string {
	q := url.Values{}
	q.Set("threadKey", "alerts")
	return fmt.Sprintf("https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s&%s",
		r.space, r.key, r.token, q.Encode())
}

func (r room) tell(text string) error {
	payload, err := json.Marshal(map[string]string{"text": text})
	if err != nil {
		return err
	}
	resp, err := http.Post(r.url(), "application/json; charset=UTF-8", bytes.NewReader(payload))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("webhook: %s", resp.Status)
	}
	return nil
}

func onAlert(r room) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		var a alert
		if err := json.NewDecoder(req.Body).Decode(&a); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		var sign string
		switch a.Type {
		case "firing":
			sign = "🔥"
		case "resolved":
			sign = "✅"
		default:
			http.Error(w, "type "+a.Type, http.StatusUnprocessableEntity)
			return
		}
		if err := r.tell(fmt.Sprintf("%s *%s*: %s", sign, a.Host, a.Message)); err != nil {
			log.Print(err)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		json.NewEncoder(w).Encode(map[string]string{"status": "delivered"})
	}
}

func main() {
	r := room{space: os.Getenv("SPACE"), key: os.Getenv("WEBHOOK_KEY"), token: os.Getenv("WEBHOOK_TOKEN")}
	if r.key == "" || r.token == "" {
		log.Fatal("WEBHOOK_KEY and WEBHOOK_TOKEN are needed")
	}
	http.HandleFunc("POST /alerts", onAlert(r))
	log.Fatal(http.ListenAndServe("127.0.0.1:9093", nil))
}
