package known

// stdRows are functions of the standard library that hand on what they get.
var stdRows = map[string]row{
	// func OnceFunc(f func()) func()
	"sync.OnceFunc": returns(param(0)),
	// func OnceValue[T any](f func() T) func() T
	"sync.OnceValue": returns(param(0)),
	// func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2)
	"sync.OnceValues": returns(param(0)),
}
