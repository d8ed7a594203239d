package main

import (
	"crypto/rsa"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

// envelope is decoded first: only the type, the rest stays raw.
type envelope struct {
	Type    string          `json:"type"`
	Space   json.RawMessage `json:"space"`
	Message json.RawMessage `json:"message"`
	User    json.RawMessage `json:"user"`
}

type person struct {
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
}

type textMessage struct {
	Text         string `json:"text"`
	ArgumentText string `json:"argumentText"`
}

type reply struct {
	Text string `json:"text"`
}

var byType = map[string]func(envelope) (*reply, error){
	"MESSAGE":            onMessage,
	"ADDED_TO_SPACE":     onAdded,
	"REMOVED_FROM_SPACE": func(envelope) (*reply, error) { return nil, nil },
}

func onMessage(e envelope) (*reply, error) {
	var m textMessage
	if err := json.Unmarshal(e.Message, &m); err != nil {
		return nil, err
	}
	return &reply{Text: strings.ToUpper(m.ArgumentText)}, nil
}

func onAdded(e envelope) (*reply, error) {
	var p person
	if err := json.Unmarshal(e.User, &p); err != nil {
		return nil, err
	}
	return &reply{Text: "Thanks for adding me, " + p.DisplayName}, nil
}

const certs = "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com"

func publicKey(t *jwt.Token) (any, error) {
	kid, _ := t.Header["kid"].(string)
	resp, err := http.Get(certs)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	pems := map[string]string{}
	if err := json.NewDecoder(resp.Body).Decode(&pems); err != nil {
		return nil, err
	}
	var key *rsa.PublicKey
	key, err = jwt.ParseRSAPublicKeyFromPEM([]byte(pems[kid]))
	return key, err
}

func fromChat(r *http.Request) error {
	h := r.Header.Get("Authorization")
	if !strings.HasPrefix(h, "Bearer ") {
		return errors.New("no bearer token")
	}
	var claims jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(h[len("Bearer "):], &claims, publicKey,
		jwt.WithIssuer("chat@system.gserviceaccount.com"), jwt.WithAudience("1234567890"))
	return err
}

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if err := fromChat(r); err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
		var e envelope
		if err := json.NewDecoder(r.Body).Decode(&e); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		f, ok := byType[e.Type]
		if !ok {
			fmt.Fprint(w, "{}")
			return
		}
		out, err := f(e)
		if err != nil || out == nil {
			fmt.Fprint(w, "{}")
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(out)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
