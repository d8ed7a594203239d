// Package browsertest opens the reviewer's page in Chromium, as a reviewer does:
// from a file, without a server.
package browsertest

import (
	"bytes"
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/chatscopelint/chatscopelint/report"
)

// browser is the context of the one Chromium that all tests share; nil where
// there is none.
var browser context.Context

// patience is how long a page may take for all of a test. What a test waits for
// may never come.
const patience = 2 * time.Minute

// chromium are the names that it goes by.
var chromium = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	i := slices.IndexFunc(chromium, func(name string) bool { _, err := exec.LookPath(name); return err == nil })
	if i < 0 {
		return m.Run()
	}
	profile, err := os.MkdirTemp("", "browsertest")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(profile)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium[i]), chromedp.UserDataDir(profile), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses root with it
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	defer stop()
	browser, stop = chromedp.NewContext(allocator)
	defer chromedp.Cancel(browser)
	defer stop()
	if err := chromedp.Do(browser, chromedp.Navigate("about:blank")); err != nil {
		panic(err)
	}
	return m.Run()
}

// needBrowser skips the test where there is no Chromium. Where .ci/run has found or
// installed one it fails: a test that is always skipped shows nothing.
func needBrowser(t *testing.T) {
	t.Helper()
	switch {
	case browser != nil:
	case os.Getenv("CHATSCOPELINT_BROWSER") == "1":
		t.Fatalf("none of %q is installed; install Chromium", chromium)
	default:
		t.Skipf("none of %q is installed", chromium)
	}
}

// tab is a tab of the browser that shows the page of a report.
type tab struct {
	*testing.T
	context.Context
	report   *report.Report
	url      string
	requests []string
}

// open shows the page of a report in a tab of its own. The test fails if the page
// asks for anything but itself, or if the console shows a message.
func open(t *testing.T, file string, width int64) *tab {
	t.Helper()
	needBrowser(t)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Decode(file, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return show(t, r, width)
}

func show(t *testing.T, r *report.Report, width int64) *tab {
	t.Helper()
	needBrowser(t)
	var page bytes.Buffer
	if err := report.Render(&page, "html", r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, page.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	p := &tab{T: t, Context: ctx, report: r, url: (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()}

	call(p, network.Enable, network.EnableParams{})
	p.Context, cancel = context.WithTimeout(ctx, patience) // from here: a tab lives as long as what opened it
	t.Cleanup(cancel)
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	p.like("prefers-reduced-motion", "reduce")
	if err := chromedp.Listen(p.Context, p.heed); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(p.url))
	t.Cleanup(func() {
		for _, u := range p.requests {
			if u, _, _ := strings.Cut(u, "#"); u != p.url {
				t.Errorf("the page asks for %s", u)
			}
		}
		if len(p.requests) == 0 {
			t.Error("no request was seen, not even that for the page")
		}
	})
	return p
}

// heed takes in what the tab reports of itself.
func (p *tab) heed(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventConsoleAPICalled:
		p.Errorf("the console shows a message of type %s", e.Type)
	case *runtime.EventExceptionThrown:
		p.Errorf("the script fails: %s", e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.Errorf("the console shows: %s", e.Entry.Text)
	}
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.Context, steps...); err != nil {
		p.Fatal(err)
	}
}

// like sets what the reader's system says of the reader's wishes.
func (p *tab) like(feature, value string) {
	p.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
}

func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.Helper()
	result, err := chromedp.Call(p.Context, command, params)
	if err != nil {
		p.Fatal(err)
	}
	return result
}

// eval runs JavaScript in the page and returns what it gives.
func eval[T any](p *tab, expression string) T {
	p.Helper()
	result, err := chromedp.Run(p.Context, chromedp.Evaluate[T](expression))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return result
}
