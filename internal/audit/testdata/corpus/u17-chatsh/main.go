// chatsh calls any method of the spaces service by name: chatsh Get spaces/AAA
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func invoke(target any, method string, args []string) (any, error) {
	m := reflect.ValueOf(target).MethodByName(method)
	if !m.IsValid() {
		return nil, fmt.Errorf("%T has no method %s", target, method)
	}
	if m.Type().NumIn() != len(args) {
		return nil, fmt.Errorf("%s takes %d arguments", method, m.Type().NumIn())
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
	}
	call := m.Call(in)[0]
	out := call.MethodByName("Do").Call(nil)
	if err, _ := out[1].Interface().(error); err != nil {
		return nil, err
	}
	return out[0].Interface(), nil
}

func names(ctx context.Context, svc *chat.Service) ([]string, error) {
	res, err := svc.Spaces.List().PageSize(1000).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, sp := range res.Spaces {
		out = append(out, sp.Name+"\t"+sp.DisplayName)
	}
	return out, nil
}

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "chatsh.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppSpacesScope, chat.ChatAppDeleteScope))
	if err != nil {
		exit(err)
	}
	if len(os.Args) < 2 {
		list, err := names(ctx, svc)
		if err != nil {
			exit(err)
		}
		for _, n := range list {
			fmt.Println(n)
		}
		return
	}
	res, err := invoke(svc.Spaces, os.Args[1], os.Args[2:])
	if err != nil {
		exit(err)
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(res); err != nil {
		exit(err)
	}
}

func exit(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
