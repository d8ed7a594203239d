package events

// Event is the part of a Chat event that we read.
type Event struct {
	Type    string   `json:"type"`
	Space   Space    `json:"space"`
	Message *Message `json:"message"`
	User    Person   `json:"user"`
}

type Space struct {
	Name string `json:"name"`
	Type string `json:"spaceType"`
}

type Message struct {
	Name         string `json:"name"`
	ArgumentText string `json:"argumentText"`
}

type Person struct {
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
}
