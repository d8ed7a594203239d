package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type probe struct {
	name string
	run  func(ctx context.Context) (any, error)
}

func probes(svc *chat.Service, space string) []probe {
	return []probe{
		{"space", func(ctx context.Context) (any, error) {
			return svc.Spaces.Get(space).Context(ctx).Do()
		}},
		{"latest", func(ctx context.Context) (any, error) {
			res, err := svc.Spaces.Messages.List(space).
				PageSize(1).
				OrderBy("createTime desc").
				Context(ctx).
				Do()
			if err != nil {
				return nil, err
			}
			if len(res.Messages) == 0 {
				return nil, fmt.Errorf("%s is empty", space)
			}
			return res.Messages[0].CreateTime, nil
		}},
	}
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAPIKey(os.Getenv("GOOGLE_API_KEY")))
	if err != nil {
		log.Fatal(err)
	}
	all := probes(svc, os.Getenv("STATUS_SPACE"))

	http.HandleFunc("/status", func(w http.ResponseWriter, r *http.Request) {
		out := map[string]any{}
		for _, p := range all {
			v, err := p.run(r.Context())
			if err != nil {
				v = map[string]string{"error": err.Error()}
			}
			out[p.name] = v
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(out)
	})
	log.Fatal(http.ListenAndServe(":9100", nil))
}
