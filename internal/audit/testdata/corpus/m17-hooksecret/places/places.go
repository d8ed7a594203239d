package places

// Rooms that we tell things. They are not secret by themselves.
const (
	Deploys = "AAAAdeploys1"
	Oncall  = "AAAAoncall22"
)

// Host of the Chat API.
const Host = "chat.googleapis.com"
