// This file reads requests as they are written in `.http` files, and as they go over the wire.
import { readHeader } from '../found-call.ts';
import type { FoundCall } from '../found-call.ts';
import { Variables } from '../variables.ts';
import { readForm } from './form-text.ts';

const requestLine = /^\s*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/;

/** The requests of a text; `###` stands between them. */
export function readHttpText(text: string): readonly FoundCall[] {
  const variables = new Variables<string>();
  for (const [, name = '', value = ''] of text.matchAll(/^@(\w+)[ \t]*=[ \t]*(.*)$/gm))
    variables.set(name, value.trim());
  const fill = (line: string): string =>
    line.replace(/\{\{\s*(\w+)\s*\}\}/g, (all, name: string) => variables.get(name) ?? all);
  return text
    .split(/^###.*$/m)
    .flatMap((block) => readBlock(block.split(/\r?\n/).map((line) => fill(line))));
}

function readBlock(block: readonly string[]): readonly FoundCall[] {
  const lines = block.filter((line) => !/^\s*(?:#|\/\/)/.test(line));
  const start = lines.findIndex((line) => requestLine.test(line));
  const [, verb, target = ''] = requestLine.exec(lines[start] ?? '') ?? [];
  if (verb === undefined) return [];
  let at = start + 1;
  let url = target;
  // A long query goes on in the next lines.
  for (; /^\s*[?&]/.test(lines[at] ?? ''); at += 1) url += (lines[at] ?? '').trim();
  const end = lines.findIndex((line, index) => index >= at && line.trim() === '');
  const headers = lines.slice(at, end < 0 ? undefined : end).flatMap(readHeader);
  const body = end < 0 ? '' : lines.slice(end).join('').trim();
  const host = headers.find(([name]) => /^host$/i.test(name))?.[1];
  return [
    {
      kind: 'HTTP request',
      verb,
      url: url.startsWith('/') && host !== undefined ? `https://${host}${url}` : url,
      headers,
      form: /^[<{[]/.test(body) ? [] : readForm(body),
      ...(/^[{[]/.test(body) && {
        refusal:
          'The API takes no JSON: it reads the parameters of a POST from a form. Write the body as name=value pairs.',
      }),
    },
  ];
}
