// Command cacheprog is a cache for the go command that several machines share: a
// folder that all of them reach, and one on the machine itself. Run it with
// GOCACHEPROG="cacheprog SHARED LOCAL". The protocol is that of
// cmd/go/internal/cacheprog.
package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A request is what the go command asks for. The body of what is to be put follows
// it, as a JSON string.
type request struct {
	ID                 int64
	Command            string
	ActionID, OutputID []byte
	BodySize           int64
}

type response struct {
	ID            int64
	Err           string   `json:",omitempty"`
	KnownCommands []string `json:",omitempty"`
	Miss          bool     `json:",omitempty"`
	OutputID      []byte   `json:",omitempty"`
	Size          int64    `json:",omitempty"`
	DiskPath      string   `json:",omitempty"`
}

// An entry says what an action gave.
type entry struct {
	OutputID []byte
	Size     int64
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "cacheprog: name the shared folder and that of this machine")
		os.Exit(2)
	}
	c := cache{shared: os.Args[1], local: os.Args[2]}
	if err := c.serve(json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)); err != nil {
		fmt.Fprintln(os.Stderr, "cacheprog:", err)
		os.Exit(1)
	}
}

type cache struct{ shared, local string }

// serve answers requests, one after the other.
func (c cache) serve(in *json.Decoder, out *json.Encoder) error {
	if err := out.Encode(response{KnownCommands: []string{"get", "put", "close"}}); err != nil {
		return err
	}
	for {
		var req request
		if err := in.Decode(&req); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		var body []byte
		if req.Command == "put" && req.BodySize > 0 {
			if err := in.Decode(&body); err != nil {
				return err
			}
		}
		answer, err := c.answer(req, body)
		answer.ID = req.ID
		if err != nil {
			answer.Err = err.Error()
		}
		if err := out.Encode(answer); err != nil || req.Command == "close" {
			return err
		}
	}
}

func (c cache) answer(req request, body []byte) (response, error) {
	switch req.Command {
	case "get":
		return c.get(req.ActionID)
	case "put":
		return c.put(req, body)
	}
	return response{}, nil
}

func (c cache) get(action []byte) (response, error) {
	text, err := os.ReadFile(filepath.Join(c.shared, hex.EncodeToString(action)+"-a"))
	if errors.Is(err, fs.ErrNotExist) {
		return response{Miss: true}, nil
	}
	var e entry
	if err == nil {
		err = json.Unmarshal(text, &e)
	}
	if err != nil {
		return response{}, err
	}
	name := hex.EncodeToString(e.OutputID) + "-d"
	body, err := os.ReadFile(filepath.Join(c.shared, name))
	if err != nil {
		return response{}, err
	}
	disk := filepath.Join(c.local, name)
	return response{OutputID: e.OutputID, Size: e.Size, DiskPath: disk}, write(disk, body)
}

func (c cache) put(req request, body []byte) (response, error) {
	text, err := json.Marshal(entry{OutputID: req.OutputID, Size: req.BodySize})
	if err != nil {
		return response{}, err
	}
	name := hex.EncodeToString(req.OutputID) + "-d"
	disk := filepath.Join(c.local, name)
	return response{DiskPath: disk}, errors.Join(
		write(filepath.Join(c.shared, name), body),
		write(filepath.Join(c.shared, hex.EncodeToString(req.ActionID)+"-a"), text),
		write(disk, body))
}

// write writes a file by rename: another machine may read it.
func write(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), "new-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close(), os.Rename(f.Name(), name))
}
