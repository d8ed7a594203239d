package report

import "fmt"

// The kinds of notification, by their place in sarifNotices.
const (
	noticeSkipped = iota
	noticeUnjudged
	noticeLeftOut
	noticeStale
)

var sarifNotices = []sarifNotice{
	noticeSkipped:  {"not-analysed", sarifText{Text: "What was not analysed"}, sarifConfiguration{"error"}},
	noticeUnjudged: {"not-judged", sarifText{Text: "What was not judged, since something is not known"}, sarifConfiguration{"note"}},
	noticeLeftOut:  {"left-out", sarifText{Text: "Findings that the log has no room for"}, sarifConfiguration{"warning"}},
	noticeStale:    {"of-no-use", sarifText{Text: "What is of no use in comments, configuration and baseline"}, sarifConfiguration{"warning"}},
}

// invocation says how the run went: what it did not analyse, what it could not
// judge, and how many findings the log leaves out.
func (s *sarif) invocation(leftOut int) sarifInvocation {
	in := sarifInvocation{Successful: len(s.Skipped) == 0}
	execution := func(kind int, text string, at []sarifLocation) {
		in.Execution = append(in.Execution, sarifNotificationOf(kind, text, at))
	}
	for _, k := range s.Skipped {
		execution(noticeSkipped, k.words(), nil)
	}
	for _, c := range s.Calls {
		if !c.Resolved {
			execution(noticeUnjudged, fmt.Sprintf("%s: %s", shortMethod(c.Method), c.UnresolvedReason), s.places(c.Position))
		}
	}
	for _, u := range s.Unresolved {
		execution(noticeUnjudged, fmt.Sprintf("%s not known: %s", u.What, u.Reason), s.places(u.Position))
	}
	if leftOut > 0 {
		execution(noticeLeftOut, fmt.Sprintf("%s left out, the mildest: a log holds %d; the format json has all", count(leftOut, "finding"), maxResults), nil)
	}
	for _, stale := range s.Stale {
		in.Configuration = append(in.Configuration, sarifNotificationOf(noticeStale, stale.Message, s.places(stale.Position)))
	}
	return in
}

func sarifNotificationOf(kind int, text string, at []sarifLocation) sarifNotification {
	notice := sarifNotices[kind]
	return sarifNotification{
		Descriptor: sarifReference{notice.ID, kind},
		Level:      notice.Configuration.Level,
		Message:    sarifText{Text: text},
		Locations:  at,
	}
}
