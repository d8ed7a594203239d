package report

// alerts are the findings for a format from which another program makes alerts:
// it would raise those that are suppressed too, so they are there only if asked for.
func alerts(r *Report, o Options) []Finding {
	var list []Finding
	for _, f := range r.Findings {
		if f.Suppressed == nil || o.Suppressed {
			list = append(list, f)
		}
	}
	return list
}

// level is the word of another program's scale for a severity. Like
// [Severity.AtLeast] it takes an unknown one for an error.
func level(s Severity, info string) string {
	switch s {
	case SeverityInfo:
		return info
	case SeverityWarning:
		return "warning"
	default:
		return "error"
	}
}
