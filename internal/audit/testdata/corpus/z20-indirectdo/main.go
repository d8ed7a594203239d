package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type doer[R any] interface {
	Do(opts ...googleapi.CallOption) (R, error)
}

func run[R any](d doer[R]) R {
	r, err := d.Do()
	if err != nil {
		panic(err)
	}
	return r
}

type anyDo interface {
	Do(...googleapi.CallOption) (*chat.Message, error)
}

func later(f func(...googleapi.CallOption) (*chat.ListMembershipsResponse, error)) { f() }

var ops = map[string]func(*chat.SpacesService) *chat.SpacesListCall{"list": (*chat.SpacesService).List}

// Calls made through generics, method values, method expressions, interfaces in slices.
func main() {
	a := mk("u@example.com", chat.ChatSpacesReadonlyScope, chat.ChatMembershipsReadonlyScope, chat.ChatMessagesCreateScope, chat.ChatUsersSectionsReadonlyScope, chat.ChatUsersReadstateReadonlyScope)
	run(ops["list"](a.Spaces))
	later(a.Spaces.Members.List("spaces/A").Do)
	q := []anyDo{a.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"})}
	for _, d := range q {
		d.Do()
	}
	run[*chat.ListSectionsResponse](a.Users.Sections.List("users/me"))
	g := (*chat.UsersSpacesService).GetSpaceReadState
	f := g(a.Users.Spaces, "users/me/spaces/A/spaceReadState").Do
	defer f()
}
