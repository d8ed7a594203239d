package config

import (
	"errors"
	"path"
	"slices"
	"strings"
)

// MatchPath reports whether a path, relative and with forward slashes, matches
// the pattern. The pattern is one of [path.Match], in which "**" as a whole
// element stands for any number of elements, and for none: "internal/**" is all
// below internal, "**/gen.go" every gen.go. A path without such signs matches
// only itself. A malformed pattern matches nothing.
func MatchPath(pattern, name string) bool {
	want, have := strings.Split(path.Clean(pattern), "/"), strings.Split(path.Clean(name), "/")
	// After a "**", elements are tried at each place from the left. Only the last
	// one that was met needs to be taken up again.
	w, h := 0, 0
	star, from := -1, 0
	for h < len(have) {
		switch {
		case w < len(want) && want[w] == "**":
			star, from = w, h
			w++
		case w < len(want) && matchElement(want[w], have[h]):
			w++
			h++
		case star >= 0:
			from++
			w, h = star+1, from
		default:
			return false
		}
	}
	return !slices.ContainsFunc(want[w:], func(element string) bool { return element != "**" })
}

func matchElement(pattern, element string) bool {
	ok, err := path.Match(pattern, element)
	return err == nil && ok
}

// checkPath says what is wrong with a path or pattern, and what to do.
func checkPath(pattern string) error {
	switch {
	case strings.Contains(pattern, `\`):
		return errors.New("a path has forward slashes; write them for the backslashes")
	case path.IsAbs(pattern):
		return errors.New("a path is relative to the configuration's directory; leave out the slash at its start")
	case strings.HasSuffix(pattern, "/"):
		return errors.New("a directory matches no file; write " + pattern + "** for all that lies in it")
	}
	for _, element := range strings.Split(path.Clean(pattern), "/") {
		switch _, err := path.Match(element, ""); {
		case element == "..":
			return errors.New("a path with .. leaves the configuration's directory; name a file in it")
		case err != nil:
			return errors.New("the pattern " + element + " is malformed; close its bracket")
		case element != "**" && strings.Contains(element, "**"):
			return errors.New("** stands for whole elements; write **/ before it or * in its place")
		}
	}
	return nil
}
