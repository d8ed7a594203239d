package lib

import (
	"database/sql"
	"database/sql/driver"
	"google.golang.org/api/chat/v1"
)

type drv struct{ s *chat.Service }

func Register(s *chat.Service)                  { sql.Register("chat", &drv{s}) }
func (d *drv) Open(string) (driver.Conn, error) { return &conn{d.s}, nil }

type conn struct{ s *chat.Service }

func (c *conn) Prepare(q string) (driver.Stmt, error) { return &stmt{c.s}, nil }
func (c *conn) Close() error                          { return nil }
func (c *conn) Begin() (driver.Tx, error)             { return nil, driver.ErrSkip }

type stmt struct{ s *chat.Service }

func (s *stmt) Close() error                                   { return nil }
func (s *stmt) NumInput() int                                  { return -1 }
func (s *stmt) Query(args []driver.Value) (driver.Rows, error) { return nil, driver.ErrSkip }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	_, err := s.s.Spaces.Delete("spaces/A").Do()
	return driver.RowsAffected(1), err
}
