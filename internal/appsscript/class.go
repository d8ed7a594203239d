package appsscript

import (
	"github.com/dop251/goja/ast"
)

// A class is a class of the script.
type class struct {
	constructor *function
	fields      []*ast.FieldDefinition
	env         *env
	file        *file
	super       value
	proto       *object // what its instances inherit
}

func (r *run) classLiteral(lit *ast.ClassLiteral) *object {
	self := r.newObject(r.at(lit.Class))
	c := &class{env: r.inner(r.env), file: r.frame().file, proto: r.newObject(self.at)}
	self.class = c
	if lit.Name != nil {
		c.env.declare(string(lit.Name.Name)).v = one(self.atom())
	}
	if lit.SuperClass != nil {
		c.super = r.expr(lit.SuperClass)
		for _, a := range c.super {
			if a.kind == isObject && a.obj.class != nil {
				c.proto.proto, self.proto = a.obj.class.proto, a.obj
			}
		}
	}
	self.prop("prototype").v = one(c.proto.atom())
	outer := r.env
	r.env = c.env
	for _, element := range lit.Body {
		switch e := element.(type) {
		case *ast.MethodDefinition:
			r.method(c, self, e)
		case *ast.FieldDefinition:
			if !e.Static {
				c.fields = append(c.fields, e)
				continue
			}
			if name, ok := r.key(e.Key, e.Computed); ok {
				r.write(self.prop(name), r.expr(e.Initializer))
			}
		case *ast.ClassStaticBlock:
			r.block(e.Block.List, func() { r.env.declare("this").v = one(self.atom()) })
		}
	}
	r.env = outer
	return self
}

func (r *run) method(c *class, self *object, m *ast.MethodDefinition) {
	name, ok := r.key(m.Key, m.Computed)
	if !ok {
		return
	}
	f := r.function(m.Body, c.env, name)
	f.at, f.home = r.at(m.Key.Idx0()), c
	if name == "constructor" && !m.Static {
		c.constructor = f
		return
	}
	on := c.proto
	if m.Static {
		on = self
	}
	switch m.Kind {
	case ast.PropertyKindGet:
		on.get(name, f)
	case ast.PropertyKindSet:
	default:
		r.write(on.prop(name), one(f.atom()))
	}
}

func (o *object) get(name string, f *function) {
	if o.getters == nil {
		o.getters = make(map[string]*function)
	}
	o.getters[name] = f
}

// construct makes objects of classes and of functions.
func (r *run) construct(e *ast.NewExpression) value {
	callee := r.expr(e.Callee)
	args := r.arguments(e.ArgumentList)
	at := r.at(e.New)
	var v value
	for _, a := range callee {
		switch {
		case a.kind == isObject && a.obj.class != nil:
			o := r.newObject(at)
			o.proto = a.obj.class.proto
			r.initializeInstance(a.obj.class, o, args, 0, at)
			v = v.with(o.atom())
		case a.kind == isObject && a.obj.fn != nil:
			o := r.newObject(at)
			for _, p := range a.obj.prop("prototype").v {
				o.proto = p.obj
			}
			returned := r.invoke(a.obj.fn, one(o.atom()), args, at)
			v = v.with(o.atom())
			for _, b := range returned {
				if b.kind == isObject {
					v = v.with(b)
				}
			}
		case a.kind == isHost:
			v = v.or(r.constructHost(a, args, at))
		default:
			r.outOfView(args, at)
			v = v.with(unknown(at, "what new makes here is not known"))
		}
	}
	return v
}

// initializeInstance runs the field initializers and the constructor of a class
// on an instance.
func (r *run) initializeInstance(c *class, o *object, args []value, depth int, at position) {
	if depth > 10 {
		return
	}
	if c.constructor == nil {
		r.superConstruct(c, o, args, depth, at)
	}
	outer, outerFrames := r.env, r.frames
	r.frames = append(r.frames[:len(r.frames):len(r.frames)], &frame{fn: r.frame().fn, file: c.file})
	r.env = r.inner(c.env)
	r.env.declare("this").v = one(o.atom())
	for _, field := range c.fields {
		if name, ok := r.key(field.Key, field.Computed); ok {
			v := r.expr(field.Initializer)
			r.christen(v, name)
			r.write(o.prop(name), v)
		}
	}
	r.env, r.frames = outer, outerFrames
	if c.constructor != nil {
		r.invoke(c.constructor, one(o.atom()), args, at)
	}
}

func (r *run) superConstruct(c *class, o *object, args []value, depth int, at position) {
	for _, a := range c.super {
		if a.kind == isObject && a.obj.class != nil {
			r.initializeInstance(a.obj.class, o, args, depth+1, at)
		}
	}
}

// superProto is what super stands for in a method: what instances of the class
// above inherit.
func (r *run) superProto(at position) value {
	var v value
	for _, a := range r.name("super", at) {
		if a.kind == isObject && a.obj.class != nil {
			v = v.with(a.obj.class.proto.atom())
		} else {
			v = v.with(unknown(at, "the class above is not known"))
		}
	}
	return v
}
