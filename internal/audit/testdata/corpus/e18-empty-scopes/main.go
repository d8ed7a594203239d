// Command backupnotice says whether last night's backup went well.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/api/chat/v1"

	"example.com/blind/e18-empty-scopes/chatx"
)

type result struct {
	newest string
	age    time.Duration
	size   int64
}

func inspect(dir string, now time.Time) (result, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tar.zst"))
	if err != nil {
		return result{}, err
	}
	r := result{age: 1 << 62}
	for _, f := range files {
		st, err := os.Stat(f)
		if err != nil {
			return r, err
		}
		if age := now.Sub(st.ModTime()); age < r.age {
			r = result{filepath.Base(f), age, st.Size()}
		}
	}
	if r.newest == "" {
		return r, fmt.Errorf("no backup in %s", dir)
	}
	return r, nil
}

func (r result) String() string {
	mark := "OK"
	if r.age > 26*time.Hour {
		mark = "*LATE*"
	}
	return fmt.Sprintf("%s %s, %d MiB, %s old", mark, r.newest, r.size>>20, r.age.Round(time.Minute))
}

func main() {
	dir := flag.String("dir", "/srv/backup", "where the backups are")
	space := flag.String("space", "", "space to tell")
	key := flag.String("key", "/etc/backupnotice.json", "service account key")
	flag.Parse()

	ctx := context.Background()
	svc, err := chatx.Open(ctx, chatx.Config{KeyFile: *key, Agent: "backupnotice"})
	if err != nil {
		log.Fatal(err)
	}
	text := ""
	if r, err := inspect(*dir, time.Now()); err != nil {
		text = "*FAILED* " + err.Error()
	} else {
		text = r.String()
	}
	if _, err := svc.Spaces.Messages.Create(*space, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
		log.Fatal(err)
	}
}
