package appsscript

import (
	"path"
	"reflect"
	"strings"

	"github.com/dop251/goja/ast"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// findSecret notes where the key or the token of a webhook's URL stands in the
// script, the first of several.
func (r *run) findSecret(q httpRequest, call *model.Call) {
	query := strings.Index(q.text.text, "?") + 1
	if query == 0 || call == nil {
		return
	}
	var first position
	offset := query
	for pair := range strings.SplitSeq(q.text.text[query:], "&") {
		if len(known.WebhookSecrets(pair)) > 0 {
			at := q.text.place(offset + strings.Index(pair, "=") + 1)
			if at.IsValid() && (!first.IsValid() || at.Compare(first) < 0) {
				first = at
			}
		}
		offset += len(pair) + 1
	}
	if first.IsValid() {
		r.out.secrets = append(r.out.secrets, model.Secret{Position: first, Function: r.idOf(path.Base(first.File)), Call: call})
	}
}

// noteSecrets notes the texts of a file that are URLs of webhooks, used or not.
func (r *run) noteSecrets(f *file) {
	eachText(reflect.ValueOf(f.body), 0, func(text string, at position) {
		if known.HasWebhookSecret(text) {
			r.out.secrets = append(r.out.secrets, model.Secret{Position: at, Function: r.idOf(path.Base(f.name))})
		}
	}, f)
}

// eachText visits the literals of a part of a syntax tree.
func eachText(v reflect.Value, depth int, visit func(string, position), f *file) {
	if depth > 4*maxDepth {
		return
	}
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch n := v.Interface().(type) {
		case *ast.StringLiteral:
			visit(n.Value.String(), f.position(n.Idx))
			return
		case *ast.TemplateLiteral:
			for _, e := range n.Elements {
				visit(e.Parsed.String(), f.position(n.OpenQuote))
			}
		}
		eachText(v.Elem(), depth+1, visit, f)
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), depth+1, visit, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), depth+1, visit, f)
		}
	}
}
