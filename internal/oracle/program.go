package oracle

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Program is a program that was built, with how to run it.
type Program struct {
	Name string // of its folder
	Dir  string // its source
	Spec Spec
	// Guessed says that there is no run.json. That the program does not get far
	// says nothing about the report then.
	Guessed bool
}

// Spec is what run.json beside a program says. Every program needs other files,
// arguments and visitors; so this is data of the program.
type Spec struct {
	// Skip says why the program cannot be run.
	Skip string `json:"skip"`
	// NoCalls says why the program makes no Chat call when it is run.
	NoCalls string `json:"no_calls"`
	// NotYet says why the report is not right about the program yet.
	NotYet string `json:"not_yet"`
	Runs   []Run  `json:"runs"`
}

// Run is one way to run a program. Texts are templates: {{dir}} is the working
// directory, {{addr}} the address of Listen, {{token "app" "chat.bot"}} an
// access token, {{idtoken AUDIENCE EMAIL}} what Chat sends with an event.
type Run struct {
	Args []string          `json:"args"`
	Env  map[string]string `json:"env"`
	// Files are written into the working directory. The file adc.json is where
	// GOOGLE_APPLICATION_CREDENTIALS points, a service account key if it is not
	// given.
	Files map[string]File `json:"files"`
	Stdin string          `json:"stdin"`
	// Consent says that the program prints the URL of a consent page and reads
	// the code from standard input.
	Consent bool `json:"consent"`
	// Listen is the address at which the program listens; "free" for one that
	// it is told as {{addr}}.
	Listen   string    `json:"listen"`
	Requests []Request `json:"requests"`
	// Until is the number of Chat calls after which the program may be ended,
	// if it does not end by itself.
	Until int `json:"until"`
	// Answers are for [fakegoogle.Server.Answer].
	Answers map[string]json.RawMessage `json:"answers"`

	// brief says that nobody knows whether the program ends by itself.
	brief bool
}

// File is a file that a program opens.
type File struct {
	// Kind is service_account, authorized_user, oauth_client, user_token (kept
	// from an earlier consent) or text.
	Kind       string          `json:"kind"`
	Text       string          `json:"text"`
	JSON       json.RawMessage `json:"json,omitempty"` // the text, where it is JSON
	Scopes     []string        `json:"scopes"`         // short names, of what a person consented to
	Executable bool            `json:"executable"`
}

// Request is sent to a program that listens.
type Request struct {
	Method  string            `json:"method"` // GET if empty
	Path    string            `json:"path"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	JSON    json.RawMessage   `json:"json,omitempty"` // the body, where it is JSON
	// Consent says that the answer leads to a consent page: the person agrees,
	// and the browser is sent back.
	Consent bool `json:"consent"`
	// Back is added to the query with which the browser comes back.
	Back string `json:"back"`
}

// specFile is the file in a program's folder.
const specFile = "run.json"

// LoadProgram reads the run.json in a program's folder. Without one the
// program is run once, with a service account key in every file that it names.
func LoadProgram(dir string) (Program, error) {
	p := Program{Name: filepath.Base(dir), Dir: dir}
	data, err := os.ReadFile(filepath.Join(dir, specFile))
	if errors.Is(err, fs.ErrNotExist) {
		p.Guessed = true
		p.Spec, err = guess(dir)
		return p, err
	}
	if err != nil {
		return p, err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&p.Spec); err != nil {
		return p, fmt.Errorf("%s/%s: %w", p.Name, specFile, err)
	}
	if (len(p.Spec.Runs) == 0) != (p.Spec.Skip != "") {
		return p, fmt.Errorf("%s/%s: either runs, or skip with the reason", p.Name, specFile)
	}
	return p, nil
}
