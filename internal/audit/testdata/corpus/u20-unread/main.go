// unread tells the support leads which of them have not read the incident room.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// As Android's AccountManager writes it.
const tokenType = "oauth2:https://www.googleapis.com/auth/chat.users.readstate.readonly"

var leads = []string{"ann@example.com", "ben@example.com", "cho@example.com"}

func forUser(ctx context.Context, key []byte) func(string) (*chat.UsersSpacesService, error) {
	return func(user string) (*chat.UsersSpacesService, error) {
		scopes := strings.Split(strings.TrimPrefix(tokenType, "oauth2:"), " ")
		cfg, err := google.JWTConfigFromJSON(key, scopes...)
		if err != nil {
			return nil, err
		}
		cfg.Subject = user
		svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
		if err != nil {
			return nil, err
		}
		return svc.Users.Spaces, nil
	}
}

func lastRead(spaces *chat.UsersSpacesService, space string) (time.Time, error) {
	st, err := spaces.GetSpaceReadState("users/me/" + space + "/spaceReadState").Do()
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.RFC3339Nano, st.LastReadTime)
}

func main() {
	key, err := os.ReadFile("support.json")
	if err != nil {
		panic(err)
	}
	services := newCache(forUser(context.Background(), key))
	for _, space := range os.Args[1:] {
		for _, who := range leads {
			svc, err := services.get(who)
			if err != nil {
				fmt.Println(who, err)
				continue
			}
			at, err := lastRead(svc, space)
			if err != nil {
				fmt.Println(who, err)
				continue
			}
			if time.Since(at) > time.Hour {
				fmt.Println(who, "has not read", space, "since", at.Format(time.Kitchen))
			}
		}
	}
}
