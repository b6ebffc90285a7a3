// This file reads the arguments of wget, as its manual has them.
import { readHeader } from '../found-call.ts';
import type { FoundCall } from '../found-call.ts';
import { readArguments } from '../shell/arguments.ts';
import type { OptionTable } from '../shell/arguments.ts';
import { readForm } from './form-text.ts';

const table: OptionTable = {
  short: {
    ...{ O: 'output-document', o: 'output-file', a: 'append-output', e: 'execute' },
    ...{ t: 'tries', T: 'timeout', w: 'wait', Q: 'quota', P: 'directory-prefix', U: 'user-agent' },
    ...{ i: 'input-file', B: 'base', l: 'level', A: 'accept', R: 'reject', D: 'domains' },
  },
  valued: new Set([
    ...['output-document', 'output-file', 'append-output', 'execute', 'tries', 'timeout', 'wait'],
    ...['quota', 'directory-prefix', 'user-agent', 'input-file', 'base', 'level', 'accept'],
    ...['reject', 'domains', 'header', 'post-data', 'post-file', 'method', 'body-data'],
    ...['body-file', 'user', 'password', 'referer', 'compression', 'max-redirect', 'waitretry'],
    ...['connect-timeout', 'read-timeout', 'dns-timeout', 'limit-rate', 'ca-certificate'],
    ...['load-cookies', 'save-cookies', 'http-user', 'http-password', 'progress'],
  ]),
};

/** The calls of a wget command; its words come without the name. */
export function readWget(words: readonly string[]): readonly FoundCall[] {
  const { options, operands } = readArguments(words, table);
  const all = (...names: readonly string[]): readonly string[] =>
    options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  const form = all('post-data', 'body-data').flatMap(readForm);
  const verb = all('method').at(-1)?.toUpperCase() ?? (form.length > 0 ? 'POST' : 'GET');
  const files = all('post-file', 'body-file');
  return operands.map((url) => ({
    kind: 'wget command',
    url,
    verb,
    form,
    headers: all('header').flatMap(readHeader),
    secrets: all('password', 'http-password'),
    ignored: files.map(() => 'The file of the body cannot be read here.'),
  }));
}
