package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/chatscopelint/chatscopelint/report"
)

const mergeHelp = `Merge takes the reports on many repositories together into one inventory: which
apps there are, whom they act as, which scopes they ask for by class, what is too
much and what is missing, and for each scope which apps ask for it.

    chatscopelint report -format json -o scopes.json ./...
    chatscopelint merge reports/ other/scopes.json

A folder stands for the reports in it and below it: the files named *.json whose
schema is that of a report. The others are named on standard error. A pattern in
quotes ('reports/*.json') stands for the files that it matches.

An app is a program that calls the Chat API, makes a credential for it, or is
alone in its report and handles Chat events. Programs of the same name in two
reports are two apps.

If one of the files cannot be read, nothing is written, and the exit status is 2.
Findings make it 1 only if -fail-on says so.
`

func runMerge(env *environment, args []string) error {
	fs := newFlags("merge")
	color := newColorFlag(fs)
	format := formatFlag(fs, report.InventoryFormats())
	file := fs.String("o", "", "write the inventory to `FILE`, not to standard output")
	var failOn severityFlag
	fs.Var(&failOn, "fail-on", "the lowest `SEVERITY` of findings that makes the exit status 1: error, warning, info or none")
	if done, err := parse(env, fs, mergeHelp, args); done || err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return usageError{"merge", "name reports, or folders with reports"}
	}
	files, err := reportFiles(env.Dir, fs.Args())
	if err != nil {
		return err
	}
	inventory, err := mergeReports(env, files)
	if err != nil {
		return err
	}
	if err := writeInventory(env, inventory, output{*format, *file}, *color); err != nil {
		return err
	}
	return inventoryVerdict(inventory, failOn)
}

// mergeReports reads all files, so that all that cannot be read are named at once.
func mergeReports(env *environment, files []reportFile) (*report.Inventory, error) {
	inventory := &report.Inventory{}
	broken := 0
	for _, file := range files {
		data, err := os.ReadFile(inDir(env.Dir, file.name))
		if err != nil {
			env.say("%s: %v", file.name, cause(err))
			broken++
			continue
		}
		switch r, err := report.Decode(file.name, bytes.NewReader(data)); {
		case err == nil:
			inventory.Add(file.name, r)
		case file.found && !isReport(data):
			env.say("%s: passed over: it is no report", file.name)
		default:
			env.say("%v", err)
			broken++
		}
	}
	switch {
	case broken > 0:
		return nil, fmt.Errorf("%d of %d files cannot be read; nothing was written", broken, len(files))
	case len(inventory.Reports) == 0:
		return nil, fmt.Errorf("there is no report; write one with chatscopelint report -format json")
	}
	return inventory, nil
}

// writeInventory renders all before it writes anything.
func writeInventory(env *environment, inventory *report.Inventory, out output, color colorFlag) error {
	var rendered bytes.Buffer
	if err := report.RenderInventory(&rendered, out.format, inventory, out.options(env, color)); err != nil {
		return err
	}
	return out.write(env.Stdout, env.Dir, rendered.Bytes())
}

// inventoryVerdict counts the findings of all reports.
func inventoryVerdict(inventory *report.Inventory, failOn severityFlag) error {
	n := 0
	for _, r := range inventory.Reports {
		for severity, count := range map[report.Severity]int{
			report.SeverityError: r.Findings.Errors, report.SeverityWarning: r.Findings.Warnings, report.SeverityInfo: r.Findings.Infos,
		} {
			if failOn.counts(severity) {
				n += count
			}
		}
	}
	if n > 0 {
		return foundError{n, failOn}
	}
	return nil
}
