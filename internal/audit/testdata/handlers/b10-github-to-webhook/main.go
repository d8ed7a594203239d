package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

var (
	secret = []byte(os.Getenv("GITHUB_SECRET"))
	space  = os.Getenv("CHAT_SPACE")
	key    = os.Getenv("CHAT_KEY")
	token  = os.Getenv("CHAT_TOKEN")
)

type ghEvent struct {
	Action string `json:"action"`
	Issue  struct {
		Title   string `json:"title"`
		HTMLURL string `json:"html_url"`
	} `json:"issue"`
	HeadCommit struct {
		Message string `json:"message"`
		URL     string `json:"url"`
	} `json:"head_commit"`
	Sender struct {
		Login string `json:"login"`
		Type  string `json:"type"`
	} `json:"sender"`
	Repository struct {
		FullName string `json:"full_name"`
	} `json:"repository"`
}

func main() {
	http.HandleFunc("/github", receive)
	if err := http.ListenAndServe(":8080", nil); err != nil {
		panic(err)
	}
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	if want := "sha256=" + hex.EncodeToString(mac.Sum(nil)); !hmac.Equal([]byte(want), []byte(r.Header.Get("X-Hub-Signature-256"))) {
		http.Error(w, "bad signature", 401)
		return
	}
	var ev ghEvent
	if err := json.Unmarshal(body, &ev); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	var text string
	switch r.Header.Get("X-GitHub-Event") {
	case "ping":
		reply(w, "pong")
		return
	case "issues":
		if ev.Action != "opened" {
			reply(w, "ignored")
			return
		}
		text = fmt.Sprintf("%s opened <%s|%s>", ev.Sender.Login, ev.Issue.HTMLURL, ev.Issue.Title)
	case "push":
		if ev.Sender.Type == "Bot" {
			reply(w, "ignored")
			return
		}
		text = fmt.Sprintf("%s pushed <%s|%s>", ev.Sender.Login, ev.HeadCommit.URL, ev.HeadCommit.Message)
	default:
		reply(w, "ignored")
		return
	}
	if err := tell(ev.Repository.FullName, text); err != nil {
		http.Error(w, err.Error(), 502)
		return
	}
	reply(w, "told")
}

// reply answers GitHub, which shows the JSON among its recent deliveries.
func reply(w http.ResponseWriter, s string) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"text": s})
}

func tell(thread, text string) error {
	u := fmt.Sprintf("https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD",
		url.PathEscape(space), url.QueryEscape(key), url.QueryEscape(token))
	b, err := json.Marshal(map[string]any{"text": text, "thread": map[string]string{"threadKey": thread}})
	if err != nil {
		return err
	}
	resp, err := http.Post(u, "application/json; charset=UTF-8", bytes.NewReader(b))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("chat: %s", resp.Status)
	}
	return nil
}
