// This file writes Java for its own HttpClient.
import { quoteUtf16 } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

/** javac takes no constant of the 65,535 bytes that a class file has room for (JVMS 4.4.7), and joins what `+` joins first. */
const longestConstant = 65_534;

function quote(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${longestConstant}}`, 'g')) ?? [''];
  if (pieces.length === 1) return quoteUtf16(text);
  return `String.join("", ${pieces.map(quoteUtf16).join(', ')})`;
}

const tongue = {
  quote,
  token: `System.getenv("${tokenVariable}")`,
  moment: (fromNow: number) => `(${shifted('Instant.now().getEpochSecond()', fromNow)})`,
};

export const java: Snippet = {
  id: 'java',
  label: 'Java',
  info: { title: 'Java, HttpClient', needs: 'Java 11', group: 'Languages' },
  markdown: 'java',
  write: writer(
    'Java, as Main.java',
    tongue,
    ({ remark, url, isPost, form, headers, readsClock }) =>
      lines(
        'import java.net.URI;',
        'import java.net.http.HttpClient;',
        'import java.net.http.HttpRequest;',
        'import java.net.http.HttpResponse.BodyHandlers;',
        readsClock && 'import java.time.Instant;',
        'import java.util.zip.GZIPInputStream;',
        '',
        comment('//', remark),
        'public class Main {',
        '    public static void main(String[] args) throws Exception {',
        `        var request = HttpRequest.newBuilder(URI.create(${url}))`,
        headers.map(({ name, value }) => `            .header(${quote(name)}, ${value})`),
        '            .header("Accept-Encoding", "gzip")',
        isPost && `            .POST(HttpRequest.BodyPublishers.ofString(${quote(form)}))`,
        '            .build();',
        '        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());',
        '        var encoding = response.headers().firstValue("Content-Encoding").orElse("");',
        '        try (var body = response.body()) {',
        '            var plain = encoding.equals("gzip") ? new GZIPInputStream(body) : body;',
        '            plain.transferTo(System.out);',
        '        }',
        '        if (response.statusCode() != 200) System.exit(1);',
        '    }',
        '}',
      ),
  ),
  notes: [
    'java Main.java runs it without compiling it first.',
    'An error is JSON with HTTP 400: it is printed like a response, and the program exits with 1.',
    'HttpClient follows no redirect unless it is told to, and does not decompress: hence GZIPInputStream.',
  ],
  setToken: inAnyShell,
};
