package deploybot

import (
	"context"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var cache struct {
	sync.Mutex
	svc *chat.Service
}

func chatClient(ctx context.Context) (*chat.Service, error) {
	cache.Lock()
	defer cache.Unlock()
	if cache.svc == nil {
		svc, err := chat.NewService(context.WithoutCancel(ctx),
			option.WithAuthCredentialsFile(option.ServiceAccount, "serverless_function_source_code/bot.json"),
			option.WithScopes(chat.ChatBotScope))
		if err != nil {
			return nil, err
		}
		cache.svc = svc
	}
	return cache.svc, nil
}
