package config

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// BaselineSchema is the name of the form of a baseline file.
const BaselineSchema = "chatscopelint/baseline/v1"

// A Baseline is the findings that stood when it was written: they are silenced,
// and new ones are not. It holds no lines, so that it stays the same while lines
// move, and no messages, since those name lines.
type Baseline struct {
	File     string // its name, as given to [ReadBaseline]
	Findings []Known
}

// A Known is the findings of one fingerprint.
type Known struct {
	Fingerprint string `json:"fingerprint"`
	// Check and File are for the reader: the fingerprint alone decides.
	Check string `json:"check"`
	File  string `json:"file"` // relative to the configuration's directory
	// Count is how many findings have the fingerprint; no more are silenced.
	Count int `json:"count"`
}

// NewBaseline is a baseline of findings: those that neither a comment nor an
// entry silences.
func NewBaseline(findings []Finding) *Baseline {
	b := &Baseline{}
	for _, f := range findings {
		k := Known{Fingerprint: f.Fingerprint, Check: f.Check, File: f.File, Count: 1}
		i := slices.IndexFunc(b.Findings, func(known Known) bool { return known.Fingerprint == f.Fingerprint })
		if i < 0 {
			b.Findings = append(b.Findings, k)
			continue
		}
		k.Count += b.Findings[i].Count
		if byFile(k, b.Findings[i]) > 0 { // the order of the findings must not show
			k.Check, k.File = b.Findings[i].Check, b.Findings[i].File
		}
		b.Findings[i] = k
	}
	slices.SortFunc(b.Findings, byFile)
	return b
}

func byFile(x, y Known) int {
	return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Check, y.Check), cmp.Compare(x.Fingerprint, y.Fingerprint))
}

type baselineFile struct {
	Schema   string  `json:"schema"`
	Findings []Known `json:"findings"`
}

// JSON is the text of the baseline's file. The same findings give the same text.
func (b *Baseline) JSON() ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(baselineFile{BaselineSchema, append([]Known{}, b.Findings...)}); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// counts are how many findings of each fingerprint the baseline silences.
func (b *Baseline) counts() map[string]int {
	counts := make(map[string]int)
	for _, k := range b.Findings {
		counts[k.Fingerprint] += k.Count
	}
	return counts
}

// ReadBaseline reads the text of a baseline's file. name is the file's; every
// error begins with it, and with line and column where the text has them. Keys
// that it does not know are passed over, because a later version may add some.
func ReadBaseline(name string, data []byte) (*Baseline, error) {
	const again = "write it again with chatscopelint report -write-baseline"
	var file baselineFile
	if err := json.Unmarshal(data, &file); err != nil {
		at, problem := placeOf(err, data)
		return nil, fmt.Errorf("%s:%d:%d: not a baseline: %s; %s", name, at.Line, at.Column, problem, again)
	}
	if file.Schema != BaselineSchema {
		return nil, fmt.Errorf("%s: schema is %q, not %q; %s", name, file.Schema, BaselineSchema, again)
	}
	for i, k := range file.Findings {
		if k.Fingerprint == "" || k.Count < 1 {
			return nil, fmt.Errorf("%s: finding %d has no fingerprint, or no count of 1 or more; %s", name, i+1, again)
		}
	}
	return &Baseline{File: name, Findings: file.Findings}, nil
}

// placeOf is where in the text an error of encoding/json is, and what it says.
func placeOf(err error, data []byte) (at scopemap.Place, problem string) {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	var offset int64
	problem = err.Error()
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		problem = "the file is empty"
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &typ):
		offset, problem = typ.Offset, fmt.Sprintf("%s has the wrong type, %s", cmp.Or(typ.Field, "the whole"), typ.Value)
	}
	before := data[:max(0, min(offset, int64(len(data)))-1)] // the offset is that after the byte that is wrong
	line := bytes.Count(before, []byte("\n"))
	return scopemap.Place{Line: line + 1, Column: len(before) - bytes.LastIndexByte(before, '\n')}, problem
}
