// announced is an internal HTTP endpoint that posts announcements.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"text/template"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.uber.org/zap"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type ctxKey struct{ name string }

var (
	chatKey = ctxKey{"chat"}
	logKey  = ctxKey{"log"}
	layouts *template.Template
)

func init() {
	layouts = template.Must(template.New("plain").Parse("📣 *{{.Title}}*\n{{.Body}}"))
}

func provide(key, value any) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key, value)))
		})
	}
}

func chatFrom(ctx context.Context) *chat.Service {
	svc, ok := ctx.Value(chatKey).(*chat.Service)
	if !ok {
		panic("no chat service in context")
	}
	return svc
}

func logFrom(ctx context.Context) *zap.Logger {
	if l, ok := ctx.Value(logKey).(*zap.Logger); ok {
		return l
	}
	return zap.NewNop()
}

type announcement struct {
	Title string `json:"title"`
	Body  string `json:"body"`
}

func postAnnouncement(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	var a announcement
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		http.Error(w, "bad json", http.StatusBadRequest)
		return
	}
	text, err := render(a)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	room := "spaces/" + chi.URLParam(r, "room")
	m, err := chatFrom(ctx).Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		logFrom(ctx).Error("create", zap.String("room", room), zap.Error(err))
		http.Error(w, "upstream", http.StatusBadGateway)
		return
	}
	w.Header().Set("Location", m.Name)
	w.WriteHeader(http.StatusCreated)
}

func getRoom(w http.ResponseWriter, r *http.Request) {
	sp, err := chatFrom(r.Context()).Spaces.Get("spaces/" + chi.URLParam(r, "room")).Do()
	if err != nil {
		http.NotFound(w, r)
		return
	}
	_ = json.NewEncoder(w).Encode(sp)
}

func main() {
	log := zap.Must(zap.NewProduction())
	svc, err := chat.NewService(context.Background(),
		option.WithServiceAccountFile(os.Getenv("ANNOUNCED_KEY")), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal("chat", zap.Error(err))
	}
	mux := chi.NewRouter()
	mux.Use(middleware.Recoverer, provide(chatKey, svc), provide(logKey, log))
	mux.Post("/rooms/{room}/announcements", postAnnouncement)
	mux.Get("/rooms/{room}", getRoom)
	log.Fatal("listen", zap.Error(http.ListenAndServe(":8080", mux)))
}
