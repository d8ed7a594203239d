// cronhook runs a command and tells a Google Chat room when it fails.
//
//	0 3 * * *  cronhook pg_dump ...
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: cronhook COMMAND [ARG...]")
		os.Exit(2)
	}
	out, err := exec.Command(os.Args[1], os.Args[2:]...).CombinedOutput()
	if err == nil {
		return
	}
	code := 1
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		code = ee.ExitCode()
	}
	host, _ := os.Hostname()
	text := fmt.Sprintf("%s: `%s` failed: %v\n```%s```", host, strings.Join(os.Args[1:], " "), err, tail(out, 3000))
	if err := tell(text); err != nil {
		fmt.Fprintln(os.Stderr, "cronhook:", err)
	}
	os.Exit(code)
}

func tail(b []byte, n int) []byte {
	if len(b) > n {
		return b[len(b)-n:]
	}
	return b
}

func tell(text string) error {
	hook, ok := os.LookupEnv("GOOGLE_CHAT_WEBHOOK")
	if !ok {
		return errors.New("GOOGLE_CHAT_WEBHOOK is not set")
	}
	body, err := json.Marshal(map[string]string{"text": text})
	if err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(context.Background(), 20*time.Second)
	defer stop()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, hook, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode > 299 {
		return errors.New(resp.Status)
	}
	return nil
}
