package scopemap

import (
	"errors"
	"reflect"
	"testing"
)

type sample struct {
	Name   Text              `yaml:"name"`
	Count  int               `yaml:"count"`
	On     *bool             `yaml:"on"`
	Items  []sample          `yaml:"items"`
	Labels map[string]string `yaml:"labels"`
	Plain  string
	Hidden string `yaml:"-"`
}

func TestDecodeYAML(t *testing.T) {
	yes := true
	tests := []struct {
		name, text string
		want       sample
	}{
		{"empty", "", sample{}},
		{"comments only", "# nothing\n\n", sample{}},
		{"null", "~\n", sample{}},
		{"all kinds", "name: a b\ncount: 3\non: true\nlabels: {x: y}\nplain: 20261029\nitems:\n  - name: inner\n    items: []\n",
			sample{Name: Text{"a b", 1, 7}, Count: 3, On: &yes, Labels: map[string]string{"x": "y"}, Plain: "20261029",
				Items: []sample{{Name: Text{"inner", 7, 11}, Items: []sample{}}}}},
		{"keys without values", "name:\ncount:\nitems:\n", sample{}},
		{"document markers", "---\ncount: 1\n...\n", sample{Count: 1}},
	}
	for _, test := range tests {
		var got sample
		if err := DecodeYAML("f.yml", []byte(test.text), &got); err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %+v, %v; want %+v", test.name, got, err, test.want)
		}
	}
}

func TestDecodeYAMLRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown key", "count: 1\nkount: 2\n", `f.yml:2:1: unknown key "kount"; known are name, count, on, items, labels, plain`},
		{"unknown key inside", "items:\n  - name: x\n    nmae: y\n", `f.yml:3:5: unknown key "nmae"; known are name, count, on, items, labels, plain`},
		{"hidden key", "'-': 2\n", `f.yml:1:1: unknown key "-"; known are name, count, on, items, labels, plain`},
		{"field name", "Count: 2\n", `f.yml:1:1: unknown key "Count"; known are name, count, on, items, labels, plain`},
		{"merge key", "<<: {count: 1}\n", `f.yml:1:1: unknown key "<<"; known are name, count, on, items, labels, plain`},
		{"repeated key", "count: 1\ncount: 2\n", `f.yml:2:1: key "count" stands here twice; keep one`},
		{"second document", "count: 1\n---\ncount: 2\n", "f.yml:3:1: a second document starts here; keep one document in the file"},
		{"second document, empty", "count: 1\n---\n", "f.yml:3:1: a second document starts here; keep one document in the file"},
		{"list for keys", "- 1\n", "f.yml:1:1: wants keys and values"},
		{"text for keys", "hello\n", "f.yml:1:1: wants keys and values"},
		{"text for list", "items: x\n", "f.yml:1:8: wants a list"},
		{"list for text", "name: [x]\n", "f.yml:1:7: wants text"},
		{"list for map", "labels: [x]\n", "f.yml:1:9: wants keys and values"},
		{"text for number", "  count: many\n", "f.yml:1:10: wants a value of type int"},
		{"text for truth", "on: maybe\n", "f.yml:1:5: wants true or false"},
		{"anchor", "name: &a x\n", "f.yml:1:7: anchors and aliases are not read here; write the value out"},
		{"alias of itself", "items: &a [*a]\n", "f.yml:1:8: anchors and aliases are not read here; write the value out"},
		{"empty item", "items:\n  - name: x\n  -\n", "f.yml:3:4: an empty item; remove it"},
		{"map with a key that is null", "labels: {~: x}\n", "f.yml:1:10: wants a plain key"},
		{"map with a merge key", "labels: {<<: x}\n", "f.yml:1:10: wants a plain key"},
		{"list as key", "[a]: b\n", "f.yml:1:1: wants a plain key"},
		{"malformed", "count: 1\n  name: [\n", "f.yml:2:3: mapping values are not allowed in this context"},
		{"tab", "items:\n\t- x\n", "f.yml:2:2: found character that cannot start any token"},
		{"malformed below", "labels:\n  a: b\n c: d\n", "f.yml:3:2: did not find expected key"},
		{"malformed in a list", "items:\n  - name: a\n   count: 1\n", "f.yml:3:4: did not find expected '-' indicator"},
		{"malformed second document", "count: 1\n---\n\"\n", "f.yml:3:1: found unexpected end of stream"},
	}
	for _, test := range tests {
		var into sample
		err := DecodeYAML("f.yml", []byte(test.text), &into)
		var placed *YAMLError
		if err == nil || err.Error() != test.want || !errors.As(err, &placed) {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, test.want)
		}
	}
}

type placed struct {
	Place `yaml:"-"`
	Inner *placed       `yaml:"inner"`
	List  []placed      `yaml:"list"`
	Names map[Text]Text `yaml:"names"`
}

func TestDecodeYAMLPlaces(t *testing.T) {
	var got placed
	text := "names: {a b: c}\nlist:\n  - inner: {}\n  - {}\n  - {list: []}\ninner:\n  list:\n"
	want := placed{
		Place: Place{1, 1},
		Names: map[Text]Text{{"a b", 1, 9}: {"c", 1, 14}},
		List:  []placed{{Place: Place{3, 5}, Inner: &placed{Place: Place{3, 12}}}, {Place: Place{4, 5}}, {Place: Place{5, 5}, List: []placed{}}},
		Inner: &placed{Place: Place{7, 3}},
	}
	if err := DecodeYAML("f.yml", []byte(text), &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
}
