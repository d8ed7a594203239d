package keys

import "os"

// Key is the same for all rooms.
const Key = "AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI"

// Token is each room's own.
func Token(room string) string { return os.Getenv("HOOK_TOKEN_" + room) }
