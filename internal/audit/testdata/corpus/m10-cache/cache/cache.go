package cache

import "sync"

// Cache holds what make makes, by key.
type Cache[K comparable, V any] struct {
	mu    sync.RWMutex
	items map[K]V
	make  func(K) (V, error)
}

func New[K comparable, V any](make_ func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{items: make(map[K]V), make: make_}
}

func (c *Cache[K, V]) Get(k K) (V, error) {
	c.mu.RLock()
	v, ok := c.items[k]
	c.mu.RUnlock()
	if ok {
		return v, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.items[k]; ok {
		return v, nil
	}
	v, err := c.make(k)
	if err != nil {
		var zero V
		return zero, err
	}
	c.items[k] = v
	return v, nil
}

func (c *Cache[K, V]) Drop(k K) {
	c.mu.Lock()
	delete(c.items, k)
	c.mu.Unlock()
}
