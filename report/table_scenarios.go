package report

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// scenarios is the guide's scenario table: what the code carries out, what that
// takes, and what the code does beyond it.
func (v *view) scenarios(p *page.Page) error {
	if len(v.Scenarios) == 0 {
		return nil
	}
	p.Heading("Scenarios of the guide to Chat authentication")
	var rows [][]string
	for _, row := range ScenarioTable() {
		i := slices.IndexFunc(v.Scenarios, func(s Scenario) bool { return s.ID == row.ID })
		if i < 0 {
			continue
		}
		var places []string
		for _, at := range v.Scenarios[i].Evidence {
			places = append(places, at.atLine())
		}
		rows = append(rows, []string{row.Section + ": " + row.Title, row.Requires.String(), strings.Join(places, "\n"), v.beyond(row)})
	}
	return p.Table([]string{"scenario", "authentication", "shown at", "also calls"}, rows)
}

// beyond is what handlers do that a scenario without authentication does not
// take: calls of the Chat API and of other Google APIs.
func (v *view) beyond(row ScenarioRow) string {
	if !row.Requires.None {
		return ""
	}
	var work []string
	add := func(name string) {
		if !slices.Contains(work, name) {
			work = append(work, name)
		}
	}
	for _, h := range v.Handlers {
		if !servesScenario(h, row.ID) {
			continue
		}
		for _, id := range h.Calls {
			if c := v.calls[id]; c != nil && c.Client != ClientWebhook {
				add(shortMethod(c.Method))
			}
		}
		for _, api := range h.OtherGoogleAPIs {
			add(api + " API")
		}
	}
	return strings.Join(work, "\n")
}

// servesScenario reports whether a handler is one that shows the scenario.
func servesScenario(h Handler, id string) bool {
	sync := h.Responds == RespondsSync || h.Responds == RespondsBoth
	switch id {
	case "receive.chat_events":
		return h.Transport == TransportHTTP
	case "receive.apps_script":
		return h.Transport == TransportAppsScript
	case "respond.sync_event":
		return h.Transport == TransportHTTP && sync
	case "respond.sync_apps_script":
		return h.Transport == TransportAppsScript && sync
	}
	return false
}
