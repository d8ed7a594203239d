module cloud.google.com/go/chat

go 1.26.0

require (
	github.com/googleapis/gax-go/v2 v2.27.0
	google.golang.org/api v0.311.0
	google.golang.org/grpc v1.85.0
	google.golang.org/protobuf v1.36.12
)
