// Package fakegoogle is a Google on loopback, for programs that are run for
// real: a forward proxy that answers for every googleapis.com host under a
// certificate authority of its own, and refuses every other host. Nothing that
// a program sends through it leaves the machine.
//
// It hands out tokens for what programs ask (service account assertions,
// consent, refresh tokens, impersonation, the metadata server), remembers which
// scopes each token was asked for and which it was granted, and lets a Chat
// call pass only when the scope table says that the token may make it.
//
// It is no emulator of Chat: an answer is just enough for a program to go on.
package fakegoogle
