// Package oracle compares what a report says of a program with what the program
// does: it runs the program for real against a fake Google and looks at the
// Chat calls that arrive, and at the scopes of their tokens.
//
// Three things must hold. What was seen is contained in what the report says.
// With exactly the report's minimal scopes granted, the calls still pass. With
// one of these scopes withheld, some call fails.
//
// What a run shows is a lower bound of what the program can do, so nothing is
// concluded from a call that was not seen.
package oracle
