package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

// A Google Workspace add-on that extends Chat: the event is of the add-on form.
type (
	addonEvent struct {
		CommonEventObject struct {
			UserLocale string `json:"userLocale"`
			HostApp    string `json:"hostApp"`
		} `json:"commonEventObject"`
		Authorization struct {
			SystemIDToken string `json:"systemIdToken"`
			UserIDToken   string `json:"userIdToken"`
		} `json:"authorizationEventObject"`
		Chat struct {
			User                *chat.User           `json:"user"`
			MessagePayload      *messagePayload      `json:"messagePayload"`
			AddedToSpacePayload *addedToSpacePayload `json:"addedToSpacePayload"`
		} `json:"chat"`
	}
	messagePayload struct {
		Space   *chat.Space   `json:"space"`
		Message *chat.Message `json:"message"`
	}
	addedToSpacePayload struct {
		Space *chat.Space `json:"space"`
	}
)

type controller struct {
	members  *chat.SpacesMembersService
	audience string
	account  string
}

func (ctl *controller) handle(c *gin.Context) {
	var ev addonEvent
	if err := c.ShouldBindJSON(&ev); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if !ctl.trusted(c, ev.Authorization.SystemIDToken) {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	switch {
	case ev.Chat.AddedToSpacePayload != nil:
		c.JSON(http.StatusOK, createMessage("I count heads. Say anything."))
	case ev.Chat.MessagePayload != nil:
		n, err := ctl.count(c.Request.Context(), ev.Chat.MessagePayload.Space.Name)
		if err != nil {
			c.JSON(http.StatusOK, createMessage("Counting failed: "+err.Error()))
			return
		}
		c.JSON(http.StatusOK, createMessage(fmt.Sprintf("%s, there are %d of you.", ev.Chat.User.DisplayName, n)))
	default:
		c.JSON(http.StatusOK, gin.H{})
	}
}

func (ctl *controller) trusted(ctx context.Context, token string) bool {
	payload, err := idtoken.Validate(ctx, token, ctl.audience)
	return err == nil && payload.Claims["email"] == ctl.account
}

func (ctl *controller) count(ctx context.Context, space string) (n int, err error) {
	err = ctl.members.List(space).PageSize(1000).Pages(ctx, func(page *chat.ListMembershipsResponse) error {
		n += len(page.Memberships)
		return nil
	})
	return n, err
}

func createMessage(text string) gin.H {
	return gin.H{"hostAppDataAction": gin.H{"chatDataAction": gin.H{"createMessageAction": gin.H{
		"message": gin.H{"text": text},
	}}}}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "/var/run/secrets/sa.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		panic(err)
	}
	ctl := &controller{members: svc.Spaces.Members, audience: os.Getenv("SELF_URL"), account: os.Getenv("ADDON_ACCOUNT")}
	r := gin.New()
	r.POST("/addon", ctl.handle)
	if err := r.Run(); err != nil {
		panic(err)
	}
}
