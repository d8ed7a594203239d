// Package lookup is a Cloud Function that finds documents.
package lookup

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	"github.com/coreos/go-oidc/v3/oidc"
	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

func init() {
	ks := oidc.NewRemoteKeySet(context.Background(), "https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com")
	v := oidc.NewVerifier("chat@system.gserviceaccount.com", ks, &oidc.Config{ClientID: os.Getenv("GOOGLE_CLOUD_PROJECT_NUMBER")})
	functions.HTTP("Lookup", verified(v, lookup))
}

func verified(v *oidc.IDTokenVerifier, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := v.Verify(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")); err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

type chatEvent struct {
	Type    string `json:"type"`
	Message *struct {
		ArgumentText string `json:"argumentText"`
	} `json:"message,omitempty"`
	Space *struct {
		Name string `json:"name"`
	} `json:"space,omitempty"`
}

func lookup(w http.ResponseWriter, r *http.Request) {
	var e chatEvent
	if err := json.NewDecoder(r.Body).Decode(&e); err != nil || e.Message == nil {
		return
	}
	links, err := find(r.Context(), strings.TrimSpace(e.Message.ArgumentText))
	if err != nil {
		links = []string{"Drive does not answer: " + err.Error()}
	}
	b, _ := json.Marshal(struct {
		Text string `json:"text"`
	}{strings.Join(links, "\n")})
	w.Header().Set("Content-Type", "application/json")
	w.Write(b)
}

func find(ctx context.Context, name string) ([]string, error) {
	svc, err := drive.NewService(ctx, option.WithScopes(drive.DriveMetadataReadonlyScope))
	if err != nil {
		return nil, err
	}
	list, err := svc.Files.List().Q(fmt.Sprintf("name contains '%s'", name)).Fields("files(name, webViewLink)").Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	var links []string
	for _, f := range list.Files {
		links = append(links, fmt.Sprintf("<%s|%s>", f.WebViewLink, f.Name))
	}
	return links, nil
}
