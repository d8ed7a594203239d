package appsscript

import (
	"regexp"
	"strings"
)

// What Apps Script provides, as far as it matters which Google API it uses.

// builtinServices are the services that every script has and that use another
// Google API, by what the report calls that API.
var builtinServices = map[string]string{
	"CalendarApp":    "calendar",
	"ContactsApp":    "people",
	"DocumentApp":    "docs",
	"DriveApp":       "drive",
	"FormApp":        "forms",
	"GmailApp":       "gmail",
	"GroupsApp":      "groups",
	"MailApp":        "gmail",
	"SlidesApp":      "slides",
	"SpreadsheetApp": "sheets",
}

// advancedServices are the advanced services by the symbols that they have
// unless the manifest says otherwise.
var advancedServices = map[string]string{
	"AdminDirectory":  "admin",
	"AdminReports":    "admin",
	"BigQuery":        "bigquery",
	"Calendar":        "calendar",
	"Chat":            chatService,
	"Classroom":       "classroom",
	"Docs":            "docs",
	"Drive":           "drive",
	"DriveActivity":   "driveactivity",
	"Gmail":           "gmail",
	"Meet":            "meet",
	"People":          "people",
	"Sheets":          "sheets",
	"Slides":          "slides",
	"Tasks":           "tasks",
	"WorkspaceEvents": eventsService,
	"YouTube":         "youtube",
}

const (
	chatService   = "chat"
	eventsService = "workspaceevents"
	// scriptService stands for what Apps Script itself asks a scope for:
	// requests to other hosts, triggers.
	scriptService = "script"
)

// oauth2Library is the ID of the library "OAuth2 for Apps Script", which makes
// tokens of service accounts and of consents.
const oauth2Library = "1B7FSrk5Zi6L1rSxxTDgDEUsPzlukDsi4KGuTMorsTQHhGBzBkMun4iDF"

// quiet are services and objects that do nothing with what they are given that
// matters here.
var quiet = map[string]bool{
	"Array": true, "Boolean": true, "Date": true, "JSON": true, "Logger": true, "Math": true, "Number": true, "Object": true,
	"RegExp": true, "Session": true, "String": true, "Symbol": true, "Utilities": true, "console": true, "parseInt": true, "parseFloat": true,
	"isNaN": true, "decodeURIComponent": true, "encodeURIComponent": true, "Error": true, "TypeError": true, "LockService": true,
	"CardService": true, "Browser": true, "LanguageApp": true, "Map": true, "Set": true, "Promise": true,
}

// platform are further services that every script has. They may keep what they
// are given, and leave it as it is.
var platform = map[string]bool{
	"CacheService": true, "Charts": true, "ContentService": true, "HtmlService": true, "Jdbc": true, "Maps": true,
	"PropertiesService": true, "ScriptApp": true, "UrlFetchApp": true, "XmlService": true,
}

// service is the API that the advanced service with a symbol is of: as the
// manifest enables it, else as is usual.
func (m *manifest) service(symbol string) string {
	if id, ok := m.services[symbol]; ok {
		return id
	}
	if _, ok := m.libraries[symbol]; ok {
		return ""
	}
	return advancedServices[symbol]
}

// isOAuth2 reports whether the symbol is that of the OAuth2 library.
func (m *manifest) isOAuth2(symbol string) bool {
	if id, ok := m.libraries[symbol]; ok {
		return id == oauth2Library
	}
	return symbol == "OAuth2"
}

// isLibrary reports whether the symbol is that of a library whose code is not
// in view.
func (m *manifest) isLibrary(symbol string) bool {
	_, ok := m.libraries[symbol]
	return ok && !m.isOAuth2(symbol)
}

// googleAPI is the Google API that a request to the host and the path is of, ""
// for another host.
func googleAPI(host, path string) string {
	host = strings.ToLower(host)
	name, ok := strings.CutSuffix(host, ".googleapis.com")
	switch {
	case host == "www.googleapis.com" || host == "content.googleapis.com":
		segments := strings.Split(strings.Trim(path, "/"), "/")
		for _, s := range segments {
			if s != "upload" && s != "batch" {
				return s
			}
		}
		return ""
	case ok && !strings.Contains(name, "."):
		return region.ReplaceAllString(name, "")
	}
	return ""
}

// region begins the name of a regional host: "us-central1-aiplatform".
var region = regexp.MustCompile(`^[a-z]+-[a-z]+[0-9]+-`)

// isTokenHost reports whether the host gives out Google's tokens.
func isTokenHost(host string) bool {
	switch strings.ToLower(host) {
	case "accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com", "sts.googleapis.com", "iamcredentials.googleapis.com":
		return true
	}
	return false
}
