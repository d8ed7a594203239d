// Deploy bot. The admin routes want a token, the bot's route was forgotten.
package main

import (
	"encoding/json"
	"fmt"
	"io/ioutil"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/gorilla/mux"
	"google.golang.org/api/idtoken"
)

type chatEvent struct {
	Type    string `json:"type"`
	Message struct {
		Text string `json:"text"`
	} `json:"message"`
	Space struct {
		Name string `json:"name"`
	} `json:"space"`
}

func requireGoogle(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if _, err := idtoken.Validate(r.Context(), tok, os.Getenv("AUDIENCE")); err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var frozen bool

func main() {
	r := mux.NewRouter()

	admin := r.PathPrefix("/admin").Subrouter()
	admin.Use(requireGoogle)
	admin.HandleFunc("/freeze", func(w http.ResponseWriter, r *http.Request) {
		frozen = true
		fmt.Fprintln(w, "frozen")
	}).Methods("POST")

	r.HandleFunc("/bot", func(w http.ResponseWriter, r *http.Request) {
		body, _ := ioutil.ReadAll(r.Body)
		var ev chatEvent
		if err := json.Unmarshal(body, &ev); err != nil {
			log.Println(err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if ev.Type == "MESSAGE" {
			if frozen {
				fmt.Fprintf(w, `{"text": "deploys are frozen"}`)
				return
			}
			fmt.Fprintf(w, `{"text": %q}`, "deploying "+ev.Message.Text)
			return
		}
		w.Write([]byte(`{}`))
	}).Methods("POST")

	log.Fatal(http.ListenAndServe(":8080", r))
}
