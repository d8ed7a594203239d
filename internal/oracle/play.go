package oracle

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
)

const (
	timeLimit = 40 * time.Second
	// briefLimit is that of a run of a program without run.json.
	briefLimit = 5 * time.Second
	// patience is how long a program that does not end by itself is given for
	// the calls that it should make.
	patience = 15 * time.Second
	// pause is after what time without a call such a program is ended once a
	// call was refused, where that was the point of the run.
	pause = 700 * time.Millisecond
)

// Outcome is what a run has shown.
type Outcome struct {
	Calls   []fakegoogle.Call
	Others  []fakegoogle.Other
	Away    []string // hosts asked for that are not Google's
	Trouble string   // why it did not go as run.json says, "" if it did
	Output  string   // of the program, for whoever reads a failure
}

// Player runs programs.
type Player struct {
	Authority *fakegoogle.Authority
	// Limit is the time that one run may take; 0 for one that is long enough
	// for any program on a machine that is busy.
	Limit time.Duration
	ports ports
}

// Play runs a program once, in a directory that is its own, and with its grants
// cut. Hasty says that a refused call is all that is waited for.
func (p *Player) Play(ctx context.Context, binary, dir string, run Run, cut fakegoogle.Cut, hasty bool) (Outcome, error) {
	s, err := set(dir, p.Authority, run, cut)
	if err != nil {
		return Outcome{}, err
	}
	defer s.google.Close()
	if s.addr != "" {
		release, err := p.ports.take(ctx, s.addr)
		if err != nil {
			return Outcome{}, err
		}
		defer release()
	}
	limit := cmp.Or(p.Limit, timeLimit)
	if run.brief {
		limit = briefLimit
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()

	var output record
	c := exec.Command(binary, s.run.Args...)
	c.Dir, c.Env, c.Stdout, c.Stderr = dir, s.environment(), &output, &output
	c.WaitDelay = time.Second
	alone(c)
	stdin, err := c.StdinPipe()
	if err != nil {
		return Outcome{}, err
	}
	if err := c.Start(); err != nil {
		return Outcome{}, err
	}
	ended := make(chan struct{})
	go func() { _ = c.Wait(); close(ended) }()

	go func() {
		defer stdin.Close()
		text := s.run.Stdin
		if s.run.Consent {
			text = s.consent(&output, ended) + "\n" + text
		}
		_, _ = stdin.Write([]byte(text))
	}()
	var out Outcome
	if s.addr != "" {
		err = s.visit(ctx, ended, &output)
	}
	if err == nil {
		err = s.wait(ctx, ended, hasty)
	}
	if err != nil { // of no account in a run in which calls are refused
		out.Trouble = err.Error()
	}
	end(c)
	<-ended
	out.Calls, out.Others, out.Away, out.Output = s.google.Calls(), s.google.Others(), s.google.Refused(), output.String()
	return out, nil
}

var consentPage = regexp.MustCompile(`https://accounts\.google\.com/\S+`)

// consent waits for the URL of a consent page, and returns the code that a
// person gets there.
func (s *stage) consent(output *record, ended <-chan struct{}) string {
	for {
		// A line that is not whole yet may hold half a URL.
		text := output.String()
		if page := consentPage.FindString(text); page != "" && !strings.HasSuffix(text, page) {
			_, code, err := s.google.Consent(page)
			if err != nil {
				return err.Error()
			}
			return code
		}
		select {
		case <-ended:
			return ""
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// wait waits until a program has ended, or has made the calls that it should.
func (s *stage) wait(ctx context.Context, ended <-chan struct{}, hasty bool) error {
	if s.run.Until == 0 && s.addr == "" {
		select {
		case <-ended:
			return nil
		case <-ctx.Done():
			return errors.New("does not end by itself")
		}
	}
	started, last, seen := time.Now(), time.Now(), -1
	for {
		calls := s.google.Calls()
		if len(calls) != seen {
			last, seen = time.Now(), len(calls)
		}
		switch {
		case seen >= s.run.Until:
			return nil
		case hasty && slices.ContainsFunc(calls, isRefused) && time.Since(last) > pause:
			return nil
		case time.Since(started) > patience:
			return fmt.Errorf("made %d calls, not %d", seen, s.run.Until)
		}
		select {
		case <-ended:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

func isRefused(c fakegoogle.Call) bool { return c.Refusal != fakegoogle.Passed }
