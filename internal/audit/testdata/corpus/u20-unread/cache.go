package main

import "sync"

// cache makes a value for a key once.
type cache[K comparable, V any] struct {
	m    sync.Map // K to *entry[V]
	make func(K) (V, error)
}

type entry[V any] struct {
	once sync.Once
	val  V
	err  error
}

func newCache[K comparable, V any](f func(K) (V, error)) *cache[K, V] {
	return &cache[K, V]{make: f}
}

func (c *cache[K, V]) get(k K) (V, error) {
	got, _ := c.m.LoadOrStore(k, new(entry[V]))
	e := got.(*entry[V])
	e.once.Do(func() { e.val, e.err = c.make(k) })
	return e.val, e.err
}
