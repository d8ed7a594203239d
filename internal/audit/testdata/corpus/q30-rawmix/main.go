// rawmix mirrors a Drive folder's titles into a room. The member list is read
// without the client, because only two of its fields are of interest.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

type mirror struct {
	hc   *http.Client
	chat *chat.Service
	file *drive.FilesService
	room string // id, without spaces/
}

func open(ctx context.Context, keyFile, owner, room string) (*mirror, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key,
		chat.ChatMessagesCreateScope,
		chat.ChatMembershipsReadonlyScope,
		drive.DriveMetadataReadonlyScope,
	)
	if err != nil {
		return nil, err
	}
	conf.Subject = owner
	m := &mirror{hc: conf.Client(ctx), room: room}
	with := option.WithHTTPClient(m.hc)
	if m.chat, err = chat.NewService(ctx, with); err != nil {
		return nil, err
	}
	d, err := drive.NewService(ctx, with)
	if err != nil {
		return nil, err
	}
	m.file = d.Files
	return m, nil
}

func (m *mirror) people() (n int, err error) {
	res, err := m.hc.Get("https://chat.googleapis.com/v1/spaces/" + m.room + "/members?fields=memberships.name,nextPageToken")
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("members: %s", res.Status)
	}
	var body struct {
		Memberships []struct{ Name string }
	}
	err = json.NewDecoder(res.Body).Decode(&body)
	return len(body.Memberships), err
}

func (m *mirror) titles(ctx context.Context, folder string) (out []string, err error) {
	q := fmt.Sprintf("'%s' in parents", folder)
	err = m.file.List().Q(q).Fields("nextPageToken, files(name)").Pages(ctx, func(l *drive.FileList) error {
		for _, f := range l.Files {
			out = append(out, f.Name)
		}
		return nil
	})
	return out, err
}

func (m *mirror) run(ctx context.Context, folder string) error {
	n, err := m.people()
	if err != nil || n == 0 {
		return err
	}
	titles, err := m.titles(ctx, folder)
	if err != nil {
		return err
	}
	for _, t := range titles {
		msg := &chat.Message{Text: t}
		if _, err := m.chat.Spaces.Messages.Create("spaces/"+m.room, msg).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	room := flag.String("room", "AAAAmirror", "id of the room")
	folder := flag.String("folder", "root", "id of the folder")
	flag.Parse()
	ctx := context.Background()
	m, err := open(ctx, "mirror.json", "mirror@example.com", *room)
	if err != nil {
		log.Fatal(err)
	}
	if err := m.run(ctx, *folder); err != nil {
		log.Fatal(err)
	}
}
