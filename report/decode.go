package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Decode reads a report in JSON. The name, that of a file, begins every error
// message.
//
// It takes a report of this schema only. Fields that it does not know are
// passed over, because a later version may add some.
func Decode(name string, r io.Reader) (*Report, error) {
	dec := json.NewDecoder(r)
	var text json.RawMessage
	var rep Report
	err := dec.Decode(&text)
	if err == nil {
		err = json.Unmarshal(text, &rep)
	}
	// What another schema calls the same may be of another type.
	isOther := rep.Schema != "" && rep.Schema != SchemaName
	if err != nil && !isOther {
		return nil, fmt.Errorf("%s: not a report: %w; write one with chatscopelint report -format json", name, decodeReason(err))
	}
	if rep.Schema != SchemaName {
		return nil, fmt.Errorf("%s: schema is %q, not %q; write the report again with this version of chatscopelint", name, rep.Schema, SchemaName)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("%s: more text after the report; keep one report in a file", name)
	}
	rep.Normalize()
	return &rep, nil
}

// decodeReason says of an empty file that it is empty, where the decoder
// speaks of EOF.
func decodeReason(err error) error {
	if errors.Is(err, io.EOF) {
		return errors.New("the file is empty")
	}
	return err
}
