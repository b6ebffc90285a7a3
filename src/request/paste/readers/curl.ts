// This file reads the arguments of curl, as its manual has them.
import { readHeader } from '../found-call.ts';
import type { FoundCall, Pair } from '../found-call.ts';
import { hole } from '../hole.ts';
import { ofCookies, ofLogin } from '../secrets-of.ts';
import { readArguments } from '../shell/arguments.ts';
import type { Option, OptionTable } from '../shell/arguments.ts';
import { readForm } from './form-text.ts';

const table: OptionTable = {
  short: {
    ...{ A: 'user-agent', b: 'cookie', c: 'cookie-jar', C: 'continue-at', d: 'data' },
    ...{ D: 'dump-header', e: 'referer', E: 'cert', F: 'form', G: 'get', H: 'header', I: 'head' },
    ...{ K: 'config', m: 'max-time', o: 'output', r: 'range', T: 'upload-file', u: 'user' },
    ...{ U: 'proxy-user', w: 'write-out', x: 'proxy', X: 'request', Y: 'speed-limit' },
    ...{ y: 'speed-time', z: 'time-cond', h: 'help', t: 'telnet-option', P: 'ftp-port' },
  },
  valued: new Set([
    ...['user-agent', 'cookie', 'cookie-jar', 'continue-at', 'data', 'dump-header', 'referer'],
    ...['cert', 'form', 'header', 'config', 'max-time', 'output', 'range', 'upload-file', 'user'],
    ...['proxy-user', 'write-out', 'proxy', 'request', 'speed-limit', 'speed-time', 'time-cond'],
    ...['data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'url', 'url-query', 'json'],
    ...['form-string', 'connect-timeout', 'retry', 'retry-delay', 'retry-max-time', 'resolve'],
    ...['cacert', 'capath', 'key', 'cert-type', 'ciphers', 'tls-max', 'interface', 'noproxy'],
    ...['expand-header', 'expand-url', 'expand-data', 'variable', 'proto', 'proto-default'],
    ...['max-redirs', 'limit-rate', 'max-filesize', 'oauth2-bearer', 'output-dir', 'rate'],
    ...['request-target', 'socks5', 'socks5-hostname', 'stderr', 'trace', 'trace-ascii'],
    ...['unix-socket', 'connect-to', 'dns-servers', 'doh-url', 'expect100-timeout', 'etag-save'],
    ...[
      'etag-compare',
      'telnet-option',
      'ftp-port',
      'proxy-header',
      'local-port',
      'keepalive-time',
    ],
  ]),
};

/** What the calls of a curl command are; its words come without the name. */
export function readCurl(words: readonly string[], kind = 'curl command'): readonly FoundCall[] {
  const { options, operands } = readArguments(words, table);
  const all = (...names: readonly string[]): readonly string[] =>
    options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  const urls = [...operands, ...all('url', 'expand-url')].map(readVariables);
  const isGet = all('get').length > 0 || all('head').length > 0;
  const data = options.flatMap(readData);
  const verb = all('request').at(-1)?.toUpperCase() ?? (data.length > 0 && !isGet ? 'POST' : 'GET');
  const headers = all('header', 'expand-header').flatMap((line) => readHeader(readVariables(line)));
  const [bearer] = all('oauth2-bearer').slice(-1);
  const refusal = refusalOf(options);
  const query = all('url-query').flatMap(readUrlQuery);
  return urls.map((url) => ({
    kind,
    url,
    verb,
    query: isGet ? [...query, ...data] : query,
    ...(isGet ? {} : { form: data }),
    headers: [
      ...headers,
      ...(bearer === undefined ? [] : [['Authorization', `Bearer ${bearer}`] as const]),
    ],
    secrets: [...all('user', 'proxy-user').flatMap(ofLogin), ...all('cookie').flatMap(ofCookies)],
    ignored: options.flatMap(explainIgnored),
    ...(refusal !== undefined && { refusal }),
  }));
}

/** `{{NAME}}` of `--expand-…` is a variable. */
const readVariables = (text: string): string =>
  text.replace(/\{\{([\w:-]+)\}\}/g, (all) => hole(all));

function readData({ name, value }: Option): readonly Pair[] {
  switch (name) {
    case 'data':
    case 'data-ascii':
    case 'data-binary':
      return value.startsWith('@') ? [] : readForm(value);
    case 'expand-data':
      return readForm(readVariables(value));
    case 'data-raw':
      return readForm(value);
    case 'data-urlencode':
      return readUrlencode(value);
    case 'form':
    case 'form-string': {
      const [field = '', ...rest] = value.split('=');
      return /^[@<]/.test(rest.join('=')) ? [] : [[field, rest.join('=')]];
    }
    default:
      return [];
  }
}

/** `content`, `=content` and `name=content`: the content is encoded by curl; `@file` is not here. */
function readUrlencode(value: string): readonly Pair[] {
  const at = value.search(/[=@]/);
  if (at <= 0) return value.startsWith('@') ? [] : [[value.slice(at + 1), '']];
  return value.charAt(at) === '@' ? [] : [[value.slice(0, at), value.slice(at + 1)]];
}

/** As `--data-urlencode`; with a plus sign before it, it is taken as it stands. */
function readUrlQuery(value: string): readonly Pair[] {
  return value.startsWith('+') ? readForm(value.slice(1)) : readUrlencode(value);
}

function refusalOf(options: readonly Option[]): string | undefined {
  const has = (name: string): boolean => options.some((option) => option.name === name);
  if (has('json'))
    return 'The API takes no JSON (--json): it reads the parameters of a POST from a form. Give them as name=value with -d.';
  if (options.some(({ name, value }) => name.startsWith('data') && /^\s*\{\s*"/.test(value)))
    return 'The API takes no JSON: it reads the parameters of a POST from a form. Give them as name=value with -d.';
  return has('upload-file') ? 'The API takes no files (--upload-file).' : undefined;
}

function explainIgnored({ name, value }: Option): readonly string[] {
  const isFile =
    /^(?:data(?:-ascii|-binary|-urlencode)?|form)$/.test(name) && /^(?:[^=@]*)@/.test(value);
  if (isFile) return [`The file of --${name} cannot be read here.`];
  if (name === 'user') return ['--user was not used: the API takes a token, no name and password.'];
  if (name === 'cookie') return ['The cookies were not used.'];
  return name === 'config' ? ['The file of --config cannot be read here.'] : [];
}
