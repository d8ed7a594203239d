package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Shared by all our little Google jobs. The scopes are only a fallback; a job
// names its own at the end of its list.
var baseOptions = []option.ClientOption{
	option.WithUserAgent("ops-jobs/2.3"),
	option.WithScopes(chat.ChatSpacesScope, chat.ChatMembershipsScope),
}

func optionsFor(keyFile string, extra ...option.ClientOption) []option.ClientOption {
	opts := make([]option.ClientOption, 0, len(baseOptions)+len(extra)+1)
	opts = append(opts, baseOptions...)
	opts = append(opts, option.WithAuthCredentialsFile(option.ServiceAccount, keyFile))
	return append(opts, extra...)
}

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	if len(os.Args) != 3 {
		log.Fatal("usage: lastscope KEYFILE SPACE")
	}

	svc, err := chat.NewService(ctx, optionsFor(os.Args[1], option.WithScopes(chat.ChatBotScope))...)
	if err != nil {
		log.Fatalln("chat:", err)
	}

	n := 0
	err = svc.Spaces.Members.List(os.Args[2]).PageSize(200).Pages(ctx, func(p *chat.ListMembershipsResponse) error {
		n += len(p.Memberships)
		return nil
	})
	if err != nil {
		log.Fatalln("members:", err)
	}
	log.Println(os.Args[2], "has", n, "members")
}
