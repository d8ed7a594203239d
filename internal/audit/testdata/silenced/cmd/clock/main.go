// Clock has nothing to do with Chat.
package main

import (
	"fmt"
	"time"
)

func main() { fmt.Println(time.Now()) }
