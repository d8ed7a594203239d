package report

import _ "embed"

//go:generate go run ./schema report.schema.json

//go:embed report.schema.json
var jsonSchema string

// JSONSchema is the JSON Schema (draft 2020-12) of a report. It allows no
// property that this version does not write, so it is stricter than [Decode].
func JSONSchema() string {
	return jsonSchema
}
