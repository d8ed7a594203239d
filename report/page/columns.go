package page

import "strings"

// minColumn is what a column keeps however little room there is.
const minColumn = 5

// columnWidths shares out the room of a line. Every column gets what its
// longest line takes. Where that is too much the widest ones give way: at first
// no further than whole words need, then than names that are broken at marks
// need, then as far as they must.
func columnWidths(rows [][]string, room int) []int {
	widths := make([]int, len(rows[0]))
	words := make([]int, len(rows[0]))
	parts := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			for line := range strings.SplitSeq(cell, "\n") {
				widths[i] = max(widths[i], textWidth(line))
				word, part := longest(line)
				words[i] = max(words[i], word)
				parts[i] = max(parts[i], part)
			}
		}
	}
	for _, least := range [][]int{words, parts, make([]int, len(widths))} {
		shrink(widths, least, room)
	}
	return widths
}

// longest is what the widest word of a line takes, and the widest part of a
// word between marks. Whatever is not the first begins after the hang of a
// broken line.
func longest(line string) (word, part int) {
	hang := 0
	for w := range strings.FieldsSeq(line) {
		word = max(word, hang+textWidth(w))
		for w != "" {
			end := strings.IndexAny(w, marks) + 1
			if end == 0 {
				end = len(w)
			}
			part = max(part, hang+textWidth(w[:end]))
			w = w[end:]
			hang = len(cellHang)
		}
	}
	return word, part
}

// shrink narrows the widest column that is wider than its least width, until
// all fit or none is.
func shrink(widths, least []int, room int) {
	for {
		sum, widest := 0, -1
		for i, w := range widths {
			sum += w
			if w > max(least[i], minColumn) && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if sum <= room || widest < 0 {
			return
		}
		widths[widest]--
	}
}
