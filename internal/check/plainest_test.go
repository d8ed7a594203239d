package check_test

import (
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestPlainest asks for the scope that a search certainly lacks, and not for one
// that it may lack too.
func TestPlainest(t *testing.T) {
	c := &model.Credential{Kind: model.User, Requested: []model.Scope{{URI: long("chat.messages.readonly")[0]}}}
	reach := &model.Reach{Credential: c, Certain: []string{"search_filter:space"}, Possible: []string{"search_filter:is_unread"}}
	call := &model.Call{Method: "chat.spaces.messages.search", Paths: []model.Path{{Reaches: []*model.Reach{reach}}}}
	c.Calls = []*model.Call{call}
	if got := check.Assess(c, scopemap.Default()).Missing; !slices.Equal(got, long("chat.spaces.readonly")) {
		t.Errorf("missing are %v", got)
	}
	needs := check.Scenarios(call, reach, scopemap.Default())
	if got := check.Plainest(needs, c); len(needs) != 2 || len(got) != 1 {
		t.Errorf("%d of %d ways", len(got), len(needs))
	}
	c.Requested = append(c.Requested, model.Scope{URI: long("chat.spaces")[0]})
	if got := check.Plainest(needs[:1], c); got != nil {
		t.Errorf("nothing is missing, got %v", got)
	}
}
