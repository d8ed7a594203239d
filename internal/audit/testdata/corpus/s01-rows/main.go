// rows reads jobs from a database and sends a message for each.
package main

import (
	"context"
	"database/sql"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type job struct {
	space string
	n     int
}

func send(svc *chat.Service, j job) error {
	_, err := svc.Spaces.Messages.Create(j.space, &chat.Message{Text: "x"}).Do()
	return err
}

func load(db *sql.DB) map[int]job {
	jobs := map[int]job{}
	rows, err := db.Query("select")
	if err != nil {
		log.Fatal(err)
	}
	for rows.Next() {
		var j job
		rows.Scan(&j.n)
		jobs[j.n] = j
	}
	return jobs
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithServiceAccountFile("k.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	db, _ := sql.Open("x", "y")
	for _, j := range load(db) {
		send(svc, j)
	}
	made := make([]job, 10)
	for i := range made {
		made[i].n = i
	}
	for _, j := range made {
		deliver(svc, j)
	}
}

func deliver(svc *chat.Service, j job) { svc.Spaces.Get(j.space).Do() }
