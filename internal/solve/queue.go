package solve

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A queue is a channel, and the frames at its ends.
type queue struct {
	fed   map[*instance]bool
	taken []taking
}

// A taking is where a frame takes something out of a channel.
type taking struct {
	in *instance
	at summary.Point
}

// noteFed notes that a frame puts something into dst, if that is a channel.
func (s *solver) noteFed(i *instance, dst *place) {
	if q := s.queueOf(dst); q != nil {
		q.fed[i] = true
	}
}

// noteReceived notes that a frame takes something out of a channel.
func (s *solver) noteReceived(i *instance, channel *place, at summary.Point) {
	if q := s.queueOf(channel); q != nil {
		q.taken = append(q.taken, taking{i, at})
	}
}

func (s *solver) queueOf(p *place) *queue {
	if !s.handles || !strings.HasPrefix(p.obj.typ, "chan ") {
		return nil
	}
	q := s.queues[p.obj]
	if q == nil {
		q = &queue{fed: make(map[*instance]bool)}
		s.queues[p.obj] = q
	}
	return q
}

// visitQueues notes what frames do with what those below the handler put into a
// channel.
func (r *reading) visitQueues(h *handling) (found bool) {
	for _, q := range r.queues {
		fed := false
		for i := range q.fed {
			fed = fed || h.below[i] != nil
		}
		if !fed {
			continue
		}
		for _, t := range q.taken {
			if h.below[t.in] != nil {
				continue
			}
			for _, callee := range t.in.callees {
				if callee.parent == t.in && callee.site >= 0 && t.in.fn.Before(t.at, t.in.fn.Calls[callee.site].Point) && h.below[callee] == nil {
					h.visit(callee, true)
					found = true
				}
			}
		}
	}
	return found
}
