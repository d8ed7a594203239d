package report

import "reflect"

// Normalize gives every nil list of the report an empty one in its place, so
// that it is written as [] and not as null, and fills in the schema's name. It
// sorts nothing: the order is that of whoever filled the report.
//
// Renderers and [Decode] call it, so nobody who fills a report has to.
func (r *Report) Normalize() {
	r.Schema = SchemaName
	fillNil(reflect.ValueOf(r).Elem())
}

// fillNil goes by reflection, so that a list added to the model later cannot
// be forgotten here.
func fillNil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fillNil(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillNil(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			fillNil(v.Index(i))
		}
	}
}
