package scopemap

// Principal is whom a credential acts as. A service account without a subject
// acts as the app; with a subject (domain-wide delegation) it acts as a user.
type Principal string

// The principals of the Chat API.
const (
	App              Principal = "app"                // the Chat app, chat.bot
	AppAdminApproved Principal = "app_admin_approved" // the Chat app, approved by an administrator, chat.app.*
	User             Principal = "user"               // a person
	UserAdmin        Principal = "user_admin"         // a person in a call made with useAdminAccess, chat.admin.*
)

// UseAdminAccess is the condition under which a call is made by a UserAdmin,
// and by nobody else.
const UseAdminAccess = "use_admin_access"
