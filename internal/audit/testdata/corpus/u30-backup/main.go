// backup runs a command and tells a space how it went, whatever happens.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func options(verbose bool, project string) (opts []option.ClientOption) {
	opts = append(opts, option.WithUserAgent("backup/0.3"))
	if verbose {
		h := slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug})
		opts = append(opts, option.WithLogger(slog.New(h)))
	}
	if project != "" {
		opts = append(opts, option.WithQuotaProject(project))
	}
	return opts
}

func main() {
	var (
		key     = flag.String("key", "backup.json", "service account key")
		space   = flag.String("space", "", "where to report")
		verbose = flag.Bool("v", false, "log requests")
		project = flag.String("project", "", "quota project")
	)
	flag.Parse()

	ctx := context.Background()
	svc, err := chat.NewService(ctx, append(options(*verbose, *project), option.WithServiceAccountFile(*key))...)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}

	start := time.Now()
	result := "did not start"
	defer func() {
		if p := recover(); p != nil {
			result = fmt.Sprint("panic: ", p)
		}
		text := fmt.Sprintf("backup: %s (%s)", result, time.Since(start).Round(time.Second))
		if _, err := svc.Spaces.Messages.Create(*space, &chat.Message{Text: text}).Do(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()

	cmd := exec.CommandContext(ctx, flag.Arg(0), flag.Args()[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		result = err.Error()
		return
	}
	result = "done"
}
