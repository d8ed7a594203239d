// paging sends a page from a tiny container: standard library only.
package main

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"time"
)

type serviceKey struct {
	ClientEmail string `json:"client_email"`
	PrivateKey  string `json:"private_key"`
}

const tokenEndpoint = "https://oauth2.googleapis.com/token"

func segment(v any) string {
	b, _ := json.Marshal(v)
	return base64.RawURLEncoding.EncodeToString(b)
}

func assertion(k serviceKey) (string, error) {
	block, _ := pem.Decode([]byte(k.PrivateKey))
	if block == nil {
		return "", errors.New("no PEM in private_key")
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return "", err
	}
	now := time.Now().Unix()
	claims := map[string]any{
		"iss":   k.ClientEmail,
		"scope": "https://www.googleapis.com/auth/chat.bot https://www.googleapis.com/auth/chat.messages.readonly",
		"aud":   tokenEndpoint,
		"iat":   now,
		"exp":   now + 3600,
	}
	unsigned := segment(map[string]string{"alg": "RS256", "typ": "JWT"}) + "." + segment(claims)
	sum := sha256.Sum256([]byte(unsigned))
	sig, err := rsa.SignPKCS1v15(rand.Reader, parsed.(*rsa.PrivateKey), crypto.SHA256, sum[:])
	if err != nil {
		return "", err
	}
	return unsigned + "." + base64.RawURLEncoding.EncodeToString(sig), nil
}

func accessToken(k serviceKey) (string, error) {
	a, err := assertion(k)
	if err != nil {
		return "", err
	}
	resp, err := http.PostForm(tokenEndpoint, url.Values{
		"grant_type": {"urn:ietf:params:oauth:grant-type:jwt-bearer"},
		"assertion":  {a},
	})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var t struct {
		AccessToken string `json:"access_token"`
		Error       string `json:"error"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&t); err != nil {
		return "", err
	}
	if t.Error != "" {
		return "", errors.New(t.Error)
	}
	return t.AccessToken, nil
}

func page(k serviceKey, space, text string) error {
	tok, err := accessToken(k)
	if err != nil {
		return fmt.Errorf("token: %w", err)
	}
	payload, _ := json.Marshal(map[string]string{"text": text})
	req, err := http.NewRequest("POST", "https://chat.googleapis.com/v1/spaces/"+space+"/messages", bytes.NewBuffer(payload))
	if err != nil {
		return err
	}
	req.Header.Add("Authorization", "Bearer "+tok)
	req.Header.Add("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("chat answered %s", resp.Status)
	}
	return nil
}

func main() {
	var k serviceKey
	raw, err := os.ReadFile("/run/secrets/sa.json")
	if err == nil {
		err = json.Unmarshal(raw, &k)
	}
	if err == nil {
		err = page(k, os.Getenv("SPACE"), os.Getenv("PAGE_TEXT"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
