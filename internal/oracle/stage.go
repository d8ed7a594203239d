package oracle

import (
	"encoding/json"
	"fmt"
	"maps"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// stage is where one run takes place: a working directory of its own, a fake
// Google, and the address at which the program listens.
type stage struct {
	dir    string
	google *fakegoogle.Server
	auth   *fakegoogle.Authority
	addr   string // "" if it does not listen
	run    Run    // with its templates filled in
}

// set prepares a stage. The caller closes its google.
func set(dir string, auth *fakegoogle.Authority, run Run, cut fakegoogle.Cut) (*stage, error) {
	google, err := fakegoogle.Start(fakegoogle.Config{Authority: auth, Cut: cut})
	if err != nil {
		return nil, err
	}
	s := &stage{dir: dir, google: google, auth: auth, addr: run.Listen}
	if err := s.prepare(run); err != nil {
		google.Close()
		return nil, err
	}
	return s, nil
}

func (s *stage) prepare(run Run) error {
	if run.Listen == "free" {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		s.addr = l.Addr().String()
		l.Close()
	}
	var err error
	if s.run, err = s.filled(run); err != nil {
		return err
	}
	for what, body := range s.run.Answers {
		s.google.Answer(what, body)
	}
	files := map[string]File{"adc.json": {Kind: "service_account"}}
	maps.Copy(files, s.run.Files)
	for name, f := range files {
		if !filepath.IsLocal(name) {
			return fmt.Errorf("%s is not in the working directory", name)
		}
		data, err := s.content(f)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := s.write(name, data, f.Executable); err != nil {
			return err
		}
	}
	return s.write("ca.pem", s.auth.PEM(), false)
}

func (s *stage) write(name string, data []byte, executable bool) error {
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	mode := os.FileMode(0o600)
	if executable {
		mode = 0o700
	}
	return os.WriteFile(path, data, mode)
}

// content is what a file holds.
func (s *stage) content(f File) ([]byte, error) {
	consented := fakegoogle.Ask{Principal: fakegoogle.User, Subject: "person@example.com", Scopes: full(f.Scopes)}
	switch f.Kind {
	case "service_account":
		return s.google.ServiceAccount()
	case "authorized_user":
		return s.google.AuthorizedUser(consented)
	case "user_token":
		return s.google.UserToken(consented)
	case "oauth_client":
		return fakegoogle.OAuthClient("installed")
	case "text":
		if f.JSON != nil {
			return f.JSON, nil
		}
		return []byte(f.Text), nil
	}
	return nil, fmt.Errorf("no such kind of file: %q", f.Kind)
}

// environment is all that the program sees of ours.
func (s *stage) environment() []string {
	env := map[string]string{
		"PATH":                           s.dir + string(os.PathListSeparator) + os.Getenv("PATH"),
		"HOME":                           s.dir,
		"TMPDIR":                         s.dir,
		"HTTPS_PROXY":                    s.google.ProxyURL(),
		"HTTP_PROXY":                     s.google.ProxyURL(),
		"SSL_CERT_FILE":                  filepath.Join(s.dir, "ca.pem"),
		"SSL_CERT_DIR":                   filepath.Join(s.dir, "no-certificates"),
		"GCE_METADATA_HOST":              s.google.MetadataHost(),
		"GOOGLE_APPLICATION_CREDENTIALS": filepath.Join(s.dir, "adc.json"),
	}
	maps.Copy(env, s.run.Env)
	var list []string
	for _, name := range slices.Sorted(maps.Keys(env)) {
		list = append(list, name+"="+env[name])
	}
	return list
}

// filled is a run with its templates filled in. They are filled in as JSON, so
// that every text of a run may have one.
func (s *stage) filled(run Run) (Run, error) {
	data, err := json.Marshal(run)
	if err != nil {
		return run, err
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		return run, err
	}
	if tree, err = s.fill(tree); err != nil {
		return run, err
	}
	if data, err = json.Marshal(tree); err != nil {
		return run, err
	}
	var full Run
	return full, json.Unmarshal(data, &full)
}

func (s *stage) fill(tree any) (any, error) {
	var err error
	switch t := tree.(type) {
	case string:
		return s.text(t)
	case []any:
		for i := range t {
			if t[i], err = s.fill(t[i]); err != nil {
				return nil, err
			}
		}
	case map[string]any:
		for k := range t {
			if t[k], err = s.fill(t[k]); err != nil {
				return nil, err
			}
		}
	}
	return tree, nil
}

func (s *stage) text(t string) (string, error) {
	if !strings.Contains(t, "{{") {
		return t, nil
	}
	parsed, err := template.New("run.json").Funcs(template.FuncMap{
		"dir":  func() string { return s.dir },
		"addr": func() string { return s.addr },
		"token": func(principal fakegoogle.Principal, scopes ...string) string {
			return s.google.Token(fakegoogle.Ask{Principal: principal, Scopes: full(scopes)})
		},
		"idtoken": s.auth.IDToken,
		"key": func() (string, error) {
			data, err := s.google.ServiceAccount()
			return string(data), err
		},
	}).Parse(t)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = parsed.Execute(&b, nil)
	return b.String(), err
}

// full are the URIs of scopes, sorted.
func full(short []string) []string {
	var uris []string
	for _, name := range short {
		uris = append(uris, scopemap.ScopePrefix+name)
	}
	slices.Sort(uris)
	return uris
}
