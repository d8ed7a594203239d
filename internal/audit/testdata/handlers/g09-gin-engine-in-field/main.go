package main

import (
	"encoding/json"
	"github.com/gin-gonic/gin"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"net/http"
)

func j() { _ = json.Valid(nil); _ = http.StatusOK }
func mw(c *gin.Context) {
	if _, err := idtoken.Validate(c, c.GetHeader("Authorization"), "aud"); err != nil {
		c.AbortWithStatus(403)
		return
	}
}
func h(c *gin.Context) {
	var ev chat.DeprecatedEvent
	if err := c.ShouldBindJSON(&ev); err != nil {
		return
	}
	c.JSON(200, chat.Message{Text: "x"})
}

type S struct{ *gin.Engine }

func main() {
	s := &S{gin.Default()}
	s.Use(mw)
	s.routes()
	s.Run()
}
func (s *S) routes() { s.POST("/e", h) }
