package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2/google"
	"golang.org/x/sync/errgroup"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type incidents struct {
	chat *chat.Service
	ops  string
}

func onlyChat(audience string) gin.HandlerFunc {
	return func(c *gin.Context) {
		raw := strings.TrimPrefix(c.GetHeader("Authorization"), "Bearer ")
		if _, err := idtoken.Validate(c.Request.Context(), raw, audience); err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Next()
	}
}

func (i *incidents) interaction(c *gin.Context) {
	var ev chat.DeprecatedEvent
	if err := c.ShouldBindJSON(&ev); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	switch {
	case ev.IsDialogEvent && ev.DialogEventType == "REQUEST_DIALOG":
		c.JSON(http.StatusOK, dialog())
	case ev.IsDialogEvent && ev.DialogEventType == "SUBMIT_DIALOG":
		if err := i.open(c.Request.Context(), ev.User.Name, ev.Common.Parameters["title"]); err != nil {
			c.JSON(http.StatusOK, gin.H{"text": "Failed: " + err.Error()})
			return
		}
		c.JSON(http.StatusOK, gin.H{"text": "Opened."})
	default:
		c.JSON(http.StatusOK, gin.H{})
	}
}

func dialog() gin.H {
	return gin.H{"actionResponse": gin.H{
		"type": "DIALOG",
		"dialogAction": gin.H{"dialog": gin.H{"body": gin.H{
			"sections": []gin.H{{"widgets": []gin.H{{"textInput": gin.H{"name": "title", "label": "Title"}}}}},
		}}},
	}}
}

func (i *incidents) open(ctx context.Context, user, title string) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		req := &chat.SetUpSpaceRequest{
			Space:       &chat.Space{SpaceType: "SPACE", DisplayName: title},
			Memberships: []*chat.Membership{{Member: &chat.User{Name: user, Type: "HUMAN"}}},
		}
		_, err := i.chat.Spaces.Setup(req).Context(ctx).Do()
		return err
	})
	g.Go(func() error {
		_, err := i.chat.Spaces.Messages.Create(i.ops, &chat.Message{Text: "new incident: " + title}).Context(ctx).Do()
		return err
	})
	return g.Wait()
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile(os.Getenv("KEY"))
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	i := &incidents{chat: svc, ops: os.Getenv("OPS_SPACE")}
	r := gin.New()
	r.Use(onlyChat(os.Getenv("AUDIENCE")))
	r.POST("/", i.interaction)
	log.Fatal(r.Run())
}
