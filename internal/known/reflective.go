package known

import "strings"

// optional are the names of methods that the standard library looks for in values
// which it is given as something less, and of those that it calls of what such
// methods return.
var optional = names(
	// fmt, log/slog, errors, encoding
	"String GoString Format Error Is As Unwrap LogValue Enabled Handle WithAttrs WithGroup " +
		"MarshalJSON UnmarshalJSON MarshalText UnmarshalText AppendText MarshalBinary UnmarshalBinary AppendBinary " +
		"MarshalXML UnmarshalXML MarshalXMLAttr UnmarshalXMLAttr GobEncode GobDecode Scan Value " +
		// io, io/fs, bufio, os
		"Read Write Close Seek ReadAt WriteAt ReadFrom WriteTo ReadByte WriteByte ReadRune WriteString UnreadByte UnreadRune " +
		"Open OpenFile Stat ReadFile ReadDir Readdir Glob Sub ReadLink Lstat Name Size Mode ModTime IsDir Sys Info Type Sync Flush " +
		// net, net/http, context
		"Accept Addr Network LocalAddr RemoteAddr SetDeadline SetReadDeadline SetWriteDeadline Timeout Temporary " +
		"ServeHTTP RoundTrip CloseIdleConnections Header WriteHeader Hijack Push CloseNotify FlushError EnableFullDuplex " +
		"Cookies SetCookies PublicSuffix Deadline Done Err " +
		// sort, container/heap, sync, flag, expvar
		"Len Less Swap Pop Lock Unlock RLock RUnlock RLocker Set Get IsBoolFlag " +
		// database/sql/driver
		"Connect Driver OpenConnector Prepare PrepareContext Begin BeginTx Exec ExecContext Query QueryContext NumInput Commit Rollback " +
		"Columns Next HasNextResultSet NextResultSet ResetSession IsValid Ping CheckNamedValue ConvertValue ColumnConverter LastInsertId RowsAffected " +
		// crypto, hash, encoding, math/rand, testing
		"Public Sign Decrypt Reset Sum BlockSize Encrypt Int63 Uint64 Seed Generate")

func names(list string) map[string]bool {
	set := make(map[string]bool)
	for name := range strings.FieldsSeq(list) {
		set[name] = true
	}
	return set
}

// IsOptional reports whether the standard library may look for a method of the
// name in a value that it is given.
func IsOptional(name string) bool { return optional[name] }

// CallsByName reports whether a function may call methods of what it is given by
// their names, whatever their types.
func CallsByName(id string) bool {
	for _, prefix := range []string{
		"(*text/template.Template).Execute", "(*html/template.Template).Execute", "net/rpc.Register", "(*net/rpc.Server).Register",
		"(reflect.Value).Method", "(reflect.Type).Method",
	} {
		if strings.HasPrefix(id, prefix) {
			return true
		}
	}
	return false
}
