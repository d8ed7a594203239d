#!/bin/sh
# Shows by reviewdog (https://github.com/reviewdog/reviewdog) the findings on lines
# that a change touches. On a pull request use another reporter, such as
# -reporter=github-pr-review or -reporter=gitlab-mr-discussion.
chatscopelint report -format sarif ./... |
	reviewdog -f=sarif -name=chatscopelint -reporter=local -diff="git diff origin/main"

# The same by lint lines.
chatscopelint lint ./... |
	reviewdog -efm='%f:%l:%c: %m' -name=chatscopelint -reporter=local -diff="git diff origin/main"
