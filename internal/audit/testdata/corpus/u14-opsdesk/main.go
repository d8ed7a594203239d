// opsdesk is a tiny line protocol in front of Chat: POST space text | INVITE space user
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	listen = flag.String("listen", "127.0.0.1:7070", "address")
	extra  = flag.String("scopes", os.Getenv("OPSDESK_SCOPES"), "further scopes, with commas, or @file")
)

type desk struct {
	post   func(space, text string) error
	invite func(space, user string) error
}

func wire(svc *chat.Service) (d desk) {
	d.post = func(space, text string) error {
		_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
		return err
	}
	d.invite = func(space, user string) error {
		m := &chat.Membership{Member: &chat.User{Name: "users/" + user, Type: "HUMAN"}}
		_, err := svc.Spaces.Members.Create(space, m).Do()
		return err
	}
	return d
}

func (d desk) serve(c net.Conn) {
	defer c.Close()
	for sc := bufio.NewScanner(c); sc.Scan(); {
		f := strings.SplitN(sc.Text(), " ", 3)
		if len(f) != 3 {
			fmt.Fprintln(c, "400")
			continue
		}
		var err error
		switch strings.ToUpper(f[0]) {
		case "POST":
			err = d.post(f[1], f[2])
		case "INVITE":
			err = d.invite(f[1], f[2])
		default:
			fmt.Fprintln(c, "404")
			continue
		}
		if err != nil {
			fmt.Fprintln(c, "500", err)
			continue
		}
		fmt.Fprintln(c, "200")
	}
}

func more(spec string, scopes ...string) ([]string, error) {
	if name, ok := strings.CutPrefix(spec, "@"); ok {
		b, err := os.ReadFile(name)
		return append(scopes, strings.Fields(string(b))...), err
	}
	if spec != "" {
		scopes = append(scopes, strings.Split(spec, ",")...)
	}
	return scopes, nil
}

func main() {
	flag.Parse()
	scopes, err := more(*extra, chat.ChatBotScope)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	svc, err := chat.NewService(context.Background(), option.WithServiceAccountFile("opsdesk.json"), option.WithScopes(scopes...))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	ln, err := net.Listen("tcp", *listen)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	d := wire(svc)
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go d.serve(c)
	}
}
