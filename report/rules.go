package report

const (
	sectionTypes   = "Types of required authentication"
	sectionScopes  = "Chat API scopes"
	sectionSync    = "Synchronous messages don't require authentication"
	sectionProcess = "Process overview"
)

var rules = []Rule{
	{
		Check:    CheckMissingScope,
		Title:    "Chat API calls that no scope of their credential allows",
		Severity: SeverityError,
		Security: "3.0",
		Finds:    "A call that a credential reaches whose scopes do not allow it. It names the least scopes to add.",
		Why: "A method needs a scope that suits it and whom the credential acts as. " +
			"Without one the Chat API refuses the call, and only when it is made.",
		Example: `svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatMessagesReadonlyScope))
...
svc.Spaces.Messages.Create(space, message).Do()`,
		Mend:    "Add the scopes that the finding names to those that the credential asks for.",
		Section: sectionScopes,
		Silent: "where a credential that reaches the call, or its scopes, are not known; where another credential may be the one in use on the same path; " +
			"where an argument that is not known decides what the call needs",
	},
	{
		Check:    CheckOverScope,
		Title:    "scopes that a credential asks for and no call needs",
		Severity: SeverityWarning,
		Security: "5.5",
		Finds: "A scope that no call needs, or that a narrower one can replace for every call that uses it. " +
			"The default list of a client that names no scopes. A credential that no call uses.",
		Why: "Whoever gets hold of the credential can do all that its scopes allow. " +
			"Users and administrators are asked to grant them, and Google reviews an app by the most sensitive.",
		Example: `option.WithScopes(chat.ChatBotScope, chat.ChatAppSpacesScope)
...
svc.Spaces.Messages.Create(space, message).Do() // chat.bot does`,
		Mend:    "Drop the scope, or name the narrower one. chatscopelint -fix does so where that is safe.",
		Section: sectionScopes,
		Silent: "where a use of the credential is not known (it is handed to code out of view, a token is taken from it, a plain HTTP request may go to the Chat API with it, " +
			"it serves the Workspace Events API by a client that is not read); where its scopes or its kind are not known; " +
			"where the scope may have been overwritten, or is asked for on some paths only; where the code does not say whom it acts as and the scope may serve either",
	},
	{
		Check:    CheckCredType,
		Title:    "Chat API calls whose credential is of the wrong type",
		Severity: SeverityError,
		Security: "4.0",
		Finds: "A call that no scope can mend: a user-only method as the app, an app-only method as a user, an API key, no credential. " +
			"Scopes that this type of credential cannot be granted; of a service account that is a warning.",
		Why: "Some methods can only be called as the app, some only as a user, and none with an API key or without a credential. " +
			"The Chat API refuses such a call whatever scopes are asked for.",
		Example: `conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
svc.Spaces.Setup(request).Do() // can only be called as a user`,
		Mend:    "Use a credential of the type that the method takes: a service account, a user's consent, or a service account with a subject (domain-wide delegation).",
		Section: sectionTypes,
		Silent:  "where the type of the credential is not known; where another credential may be the one in use on the same path",
	},
	{
		Check:    CheckSyncAuth,
		Title:    "authentication that synchronous messages don't require",
		Severity: SeverityWarning,
		Security: "4.5",
		Finds: "A credential, or a client of a Google API, that an event handler makes before it responds and that nothing uses. " +
			"Also (likely) a handler that only creates one message in the event's own space or thread, and whose response holds none.",
		Why: "Synchronous messages are responses to Chat events, which require no authentication unless the app calls a Google API while it processes one. " +
			"A credential that is not needed can still be stolen.",
		Example: `func handle(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	json.NewDecoder(r.Body).Decode(&event)
	svc, _ := chat.NewService(r.Context(), option.WithScopes(chat.ChatBotScope))
	svc.Spaces.Messages.Create(event.Space.Name, reply).Do()
}`,
		Mend:    "Write the message into the response, and make no credential on that path.",
		Section: sectionSync,
		Silent: "where a use of the credential is not known; where the work runs in a goroutine, a queue or a timer, or goes to another space; " +
			"where the handler calls anything else of Google, sends several messages, or code out of view writes the response",
	},
	{
		Check:    CheckWebhookSecret,
		Title:    "the secrets of incoming webhooks in the source",
		Severity: SeverityError,
		Security: "7.5",
		Finds:    "The key or the token of an incoming webhook in the source. Its characters are never shown.",
		Why: "An incoming webhook requires no authentication besides the key and the token in its URL: " +
			"whoever can read the source, or its history, can post into the space.",
		Example: `http.Post("https://chat.googleapis.com/v1/spaces/AAAA/messages?key=...&token=...", "application/json", body)`,
		Mend:    "Make a new webhook in place of this one, and read its URL from the environment or a secret store.",
		Section: sectionTypes,
		Silent:  "where it comes from the environment, a flag or a file; about placeholders (YOUR_KEY)",
	},
	{
		Check:    CheckEventAuth,
		Title:    "event handlers that never check who sent the event",
		Severity: SeverityInfo,
		Security: "5.0",
		Finds: "An HTTP handler of Chat events that provably never looks at who sent them, itself or in middleware around it. " +
			"Info, since a platform in front of the program may check the sender.",
		Why: "To receive Chat events an app needs no authentication, so the app itself must check who sent a request: anybody who knows its address can send one. " +
			"Google Chat sends a bearer token along, which shows that the event is from Chat.",
		Example: `func handle(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	json.NewDecoder(r.Body).Decode(&event) // r.Header is never looked at
	...
}`,
		Mend:    "Verify the bearer token of the request, for example with google.golang.org/api/idtoken, unless the platform does.",
		Section: sectionSync,
		Silent: "where the handler or middleware around it reads the Authorization header, verifies a token, or reads a header, a cookie or a parameter that may hold a secret; " +
			"where code out of view, middleware of an unknown library among it, sees the request; where the events are pulled from Pub/Sub",
	},
	{
		Check:    CheckConsent,
		Title:    "consent flows that never look at the granted scopes",
		Severity: SeverityInfo,
		Security: "2.0",
		Finds:    "A consent flow for two scopes or more, besides those to sign in, that never looks at which scopes were granted.",
		Why: "A user may grant fewer scopes than the app requests. " +
			"If the granted scopes are more limited than those requested, the app must turn off the features that they limit.",
		Example: `token, err := config.Exchange(ctx, code)
svc, err := chat.NewService(ctx, option.WithTokenSource(config.TokenSource(ctx, token)))`,
		Mend:    `Look at token.Extra("scope"), and at what is missing there.`,
		Section: sectionProcess,
		Silent: "where code out of view gets the token, or its text; where something asks Google what the token is; " +
			"where a text or a tag named scope may be how the granted scopes are looked at",
	},
	{
		Check:    CheckPolicy,
		Title:    "scopes that the configuration does not allow, or declares for nothing",
		Severity: SeverityError,
		Security: "6.0",
		Finds: "Where .chatscopelint.yml declares or forbids scopes: a scope that a program asks for and does not declare, a scope that is forbidden by itself or by its class, " +
			"and (a warning) a Chat scope that it declares and never asks for.",
		Why: "What an administrator approved, or the OAuth consent configuration lists, and what the code asks for should be the same. " +
			"A scope that is approved and not used is a risk for nothing.",
		Example: `# .chatscopelint.yml
programs:
  ./cmd/bot:
    declared: [chat.bot] # the code asks for chat.app.spaces too`,
		Mend:    "Ask for no more than is declared; or have the scope approved, and declare it. Take out of the declaration what is not asked for.",
		Section: sectionProcess,
		Silent: "where nothing is declared for the program; where a consent URL is never made, so that its scopes are not asked for; " +
			"about declared scopes where not all that the program asks for is known, and about those of other APIs",
	},
}
