package report

// compareFindings matches findings by fingerprint, as often as it occurs. One that
// stands is matched with one that stands where there is one.
func compareFindings(old, new *view) FindingChanges {
	lines := newSources(old, new)
	same := func(_ int, f Finding) string { return f.Fingerprint }
	asSilent := func(_ int, f Finding) string { return keyOf(f.Fingerprint, f.Suppressed != nil) }
	asPlaced := func(side int, f Finding) string {
		return keyOf(f.Fingerprint, f.Suppressed != nil, lines.text(side, f.Position))
	}
	found := matched(old.Findings, new.Findings, asPlaced, asSilent, same)

	var changes FindingChanges
	for i, now := range new.Findings {
		if found[i] < 0 {
			changes.New = append(changes.New, now.withoutIDs())
			continue
		}
		was := old.Findings[found[i]]
		switch {
		case was.Suppressed == nil && now.Suppressed != nil:
			changes.Silenced = append(changes.Silenced, now.withoutIDs())
		case was.Suppressed != nil && now.Suppressed == nil:
			changes.Unsilenced = append(changes.Unsilenced, now.withoutIDs())
		}
	}
	for _, was := range left(old.Findings, found) {
		changes.Gone = append(changes.Gone, was.withoutIDs())
	}
	return changes
}

// withoutIDs is the finding without what means nothing outside its report.
func (f Finding) withoutIDs() Finding {
	f.Credential, f.Call = "", ""
	return f
}

// Raised are the findings that stand in the new report and did not in the old one.
func (d *Diff) Raised() []Finding {
	var raised []Finding
	for _, list := range [][]Finding{d.Findings.New, d.Findings.Unsilenced} {
		for _, f := range list {
			if f.Suppressed == nil {
				raised = append(raised, f)
			}
		}
	}
	return raised
}
