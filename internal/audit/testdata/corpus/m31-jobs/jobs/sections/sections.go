package sections

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m31-jobs/jobs"
)

func init() {
	jobs.Add("sections", func(ctx context.Context, svc *chat.Service) error {
		r, err := svc.Users.Sections.List("users/me").Context(ctx).Do()
		if err != nil {
			return err
		}
		log.Print(len(r.Sections), " sections")
		return nil
	})
}
