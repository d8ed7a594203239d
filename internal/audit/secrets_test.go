package audit

import "testing"

func TestMayBeSecret(t *testing.T) {
	for _, test := range []struct {
		line string
		want bool
	}{
		{`const hook = "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=AIzaSyB&token=x"`, true},
		{`q.Set("token", "xQ2kPpl9aa77LmNoPqRsTuVw")`, true},
		{"var key = `-----BEGIN PRIVATE KEY-----", true},
		{`url := base + "?key=" + os.Getenv("KEY")`, false},
		{`fmt.Sprintf("%s?key=%s&token=%s", base, key, token)`, false},
		{`option.WithScopes("https://www.googleapis.com/auth/chat.app.memberships.readonly")`, false},
		{`svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatAdminMembershipsReadonlyScope2))`, false},
		{`log.Printf("the-space-of-everybody-in-sales: %v", err)`, false},
		{`import "cloud.google.com/go/apps/events/subscriptions/apiv1beta1"`, false},
	} {
		if got := mayBeSecret(test.line); got != test.want {
			t.Errorf("mayBeSecret(%s) = %t", test.line, got)
		}
	}
}
