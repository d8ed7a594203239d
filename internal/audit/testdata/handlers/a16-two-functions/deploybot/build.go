package deploybot

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
)

type build struct {
	ID      string `json:"id"`
	Status  string `json:"status"`
	LogURL  string `json:"logUrl"`
	Project string `json:"projectId"`
}

// OnBuild is called by the build system and tells the team's space.
func OnBuild(w http.ResponseWriter, r *http.Request) {
	b, err := readBuild(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	last.Store(b)
	if b.Status != "FAILURE" {
		return
	}
	svc, err := chatClient(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	text := fmt.Sprintf("Build <%s|%s> of %s failed", b.LogURL, b.ID, b.Project)
	_, err = svc.Spaces.Messages.Create(os.Getenv("TEAM_SPACE"), &chat.Message{Text: text}).Context(r.Context()).Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func readBuild(body io.Reader) (*build, error) {
	var b build
	if err := json.NewDecoder(body).Decode(&b); err != nil {
		return nil, err
	}
	if b.ID == "" {
		return nil, errors.New("no build id")
	}
	return &b, nil
}
