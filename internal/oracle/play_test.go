package oracle

import (
	"os/exec"
	"strings"
	"testing"
	"time"
)

// shell runs a line of shell as a program.
func shell(t *testing.T, p *Player, run Run, line string) Outcome {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	run.Args = []string{"-c", line}
	start := time.Now()
	out, err := p.Play(t.Context(), sh, t.TempDir(), run, nil, false)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	return out
}

// TestPlayEnds plays programs that hang, or leave something behind that does.
func TestPlayEnds(t *testing.T) {
	p := &Player{Authority: mustAuthority(t), Limit: 2500 * time.Millisecond}
	for _, test := range []struct {
		name, line, trouble string
		run                 Run
	}{
		{"hangs", "sleep 60 & sleep 60", "does not end by itself", Run{}},
		{"leaves a process behind", "sleep 60 & exit 0", "", Run{}},
		{"never listens", "sleep 60", "does not listen", Run{Listen: "free"}},
		{"ends before it listens", "exit 1", "ended before it listened", Run{Listen: "free"}},
		{"makes no calls", "sleep 60", "deadline", Run{Until: 1}},
		{"asks for no consent", "sleep 60", "does not end by itself", Run{Consent: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			out := shell(t, p, test.run, test.line)
			if !strings.Contains(out.Trouble, test.trouble) || (test.trouble == "") != (out.Trouble == "") {
				t.Errorf("trouble %q, want %q", out.Trouble, test.trouble)
			}
		})
	}
}

// TestPlayIsAlone looks at what a program sees of this process.
func TestPlayIsAlone(t *testing.T) {
	t.Setenv("ORACLE_SECRET", "not for programs")
	p := &Player{Authority: mustAuthority(t)}
	out := shell(t, p, Run{Env: map[string]string{"OWN": "{{dir}}"}, Stdin: "typed"}, "cat; env; ls")
	for _, want := range []string{"typed", "HTTPS_PROXY=http://127.0.0.1:", "OWN=/", "adc.json", "ca.pem"} {
		if !strings.Contains(out.Output, want) {
			t.Errorf("the program does not see %q:\n%s", want, out.Output)
		}
	}
	if strings.Contains(out.Output, "not for programs") {
		t.Error("the program sees our environment")
	}
}
