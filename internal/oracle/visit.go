package oracle

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"time"
)

// visit waits until a program listens, and sends it its requests, one after
// the other, as one browser does.
func (s *stage) visit(ctx context.Context, ended <-chan struct{}, output *record) error {
	if err := s.listening(ctx, ended); err != nil {
		return err
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	browser := &http.Client{
		Jar:       jar,
		Transport: &http.Transport{DisableKeepAlives: true}, // no proxy: the program is here
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	for _, r := range s.run.Requests {
		answer, err := s.send(ctx, browser, r)
		if err != nil {
			return err
		}
		fmt.Fprintf(output, "[%s %s: %s]\n", r.Method, r.Path, answer.Status)
		if !r.Consent {
			continue
		}
		back, _, err := s.google.Consent(answer.Header.Get("Location"))
		if err != nil {
			return err
		}
		if r.Back != "" {
			back.RawQuery += "&" + r.Back
		}
		if answer, err = s.send(ctx, browser, Request{Path: back.RequestURI()}); err != nil {
			return err
		}
		fmt.Fprintf(output, "[GET %s: %s]\n", back.Path, answer.Status)
	}
	return nil
}

func (s *stage) listening(ctx context.Context, ended <-chan struct{}) error {
	for {
		if conn, err := net.DialTimeout("tcp", s.addr, time.Second); err == nil {
			return conn.Close()
		}
		select {
		case <-ended:
			return errors.New("ended before it listened")
		case <-ctx.Done():
			return fmt.Errorf("does not listen at %s", s.addr)
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// send sends one request and reads the whole answer.
func (s *stage) send(ctx context.Context, browser *http.Client, r Request) (*http.Response, error) {
	body := r.Body
	if r.JSON != nil {
		body = string(r.JSON)
	}
	req, err := http.NewRequestWithContext(ctx, r.Method, "http://"+s.addr+r.Path, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	if r.JSON != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	for name, value := range r.Headers {
		req.Header.Set(name, value)
	}
	answer, err := browser.Do(req)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	return answer, err
}
