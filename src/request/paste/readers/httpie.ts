// This file reads the arguments of HTTPie (httpie.io/docs/cli): `name==value` for the query, `name=value` for the body.
import type { FoundCall, Pair } from '../found-call.ts';
import { ofLogin } from '../secrets-of.ts';
import { readArguments } from '../shell/arguments.ts';
import type { OptionTable } from '../shell/arguments.ts';
import { readForm } from './form-text.ts';

const table: OptionTable = {
  short: { a: 'auth', A: 'auth-type', o: 'output', p: 'print', P: 'history-print', s: 'style' },
  valued: new Set([
    ...['auth', 'auth-type', 'output', 'print', 'history-print', 'style', 'timeout', 'session'],
    ...['session-read-only', 'proxy', 'verify', 'cert', 'cert-key', 'pretty', 'max-redirects'],
    ...['max-headers', 'default-scheme', 'raw', 'format-options', 'response-charset'],
  ]),
};

/** `name:value`, `name==value`, `name=value`, `name:=json`, `name@file`; a backslash takes the meaning from a mark. */
const item = /^((?:\\.|[^\\:=@])*)(==|:=@|:=|=@|:@|=|:|@)([\s\S]*)$/;

/** The calls of an HTTPie command; its words come without the name. */
export function readHttpie(words: readonly string[]): readonly FoundCall[] {
  const { options, operands } = readArguments(words, table);
  const [first = '', ...rest] = operands;
  const hasVerb = /^[A-Z]+$/.test(first);
  const [url, ...items] = hasVerb ? rest : operands;
  if (url === undefined) return [];
  const read = items.map((text) => item.exec(text)).filter((match) => match !== null);
  const pairs = (...marks: readonly string[]): readonly Pair[] =>
    read
      .filter(([, , mark = '']) => marks.includes(mark))
      .map(([, name = '', , text = '']) => [
        name.replace(/\\(.)/g, '$1'),
        text.replace(/^"|"$/g, ''),
      ]);
  const body = pairs('=', ':=');
  const raw = options.filter(({ name }) => name === 'raw').flatMap(({ value }) => readForm(value));
  const isForm = options.some(
    ({ name }) => name === 'form' || name === 'f' || name === 'multipart',
  );
  const token = options.find(({ name }) => name === 'auth')?.value;
  const isBearer = options.some(({ name, value }) => name === 'auth-type' && /bearer/i.test(value));
  const form = [...body, ...raw];
  const verb = hasVerb ? first : form.length > 0 ? 'POST' : 'GET';
  return [
    {
      kind: 'HTTPie command',
      url: url.replace(/^:(?=\d|\/)/, 'localhost:'),
      verb,
      query: pairs('=='),
      form,
      headers: [
        ...pairs(':'),
        ...(isBearer && token !== undefined ? [['Authorization', `Bearer ${token}`] as const] : []),
      ],
      secrets: token === undefined ? [] : ofLogin(token),
      ignored: [
        ...(body.length > 0 && !isForm && verb !== 'GET'
          ? ['HTTPie would send JSON, which the API does not read: add --form there.']
          : []),
        ...pairs('@', '=@', ':=@', ':@').map(
          ([name]) => `The file of ${name} cannot be read here.`,
        ),
      ],
    },
  ];
}
