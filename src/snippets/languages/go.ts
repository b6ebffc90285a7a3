// This file writes Go.
import { quoteCodePoints as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: `os.Getenv("${tokenVariable}")`,
  // As gofmt has it among arguments.
  moment: (fromNow: number) =>
    `strconv.FormatInt(${shifted('time.Now().Unix()', fromNow).replaceAll(' ', '')}, 10)`,
  join: (...texts: readonly string[]) => texts.join('+'),
};

export const go: Snippet = {
  id: 'go',
  label: 'Go',
  info: { title: 'Go, net/http', needs: 'Go 1.16', group: 'Languages' },
  markdown: 'go',
  write: writer(
    'Go, as main.go',
    tongue,
    ({ remark, url, verb, isPost, form, headers, readsClock }) =>
      lines(
        'package main',
        '',
        'import (',
        '\t"io"',
        '\t"log"',
        '\t"net/http"',
        '\t"os"',
        readsClock && '\t"strconv"',
        isPost && '\t"strings"',
        readsClock && '\t"time"',
        ')',
        '',
        // With a plus in front it could be a condition of the build, which gofmt moves to the top.
        comment('//', remark?.replace(/^[+\s]+/, '')),
        'func main() {',
        `\tbody := ${isPost ? `strings.NewReader(${quote(form)})` : 'http.NoBody'}`,
        `\trequest, err := http.NewRequest("${verb}", ${url}, body)`,
        stop,
        headers.map(({ name, value }) => `\trequest.Header.Set(${quote(name)}, ${value})`),
        '\tclient := http.Client{',
        '\t\tCheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },',
        '\t}',
        '\tresponse, err := client.Do(request)',
        stop,
        '\tdefer response.Body.Close()',
        '\t_, err = io.Copy(os.Stdout, response.Body)',
        stop,
        '\tif response.StatusCode != 200 {',
        '\t\tlog.Fatal(response.Status)',
        '\t}',
        '}',
      ),
  ),
  notes: [
    'go run main.go needs no module.',
    'An error is JSON with HTTP 400: it is printed like a response, and the program exits with 1.',
  ],
  setToken: inAnyShell,
};

const stop = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'] as const;
