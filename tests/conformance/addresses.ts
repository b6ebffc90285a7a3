// This file checks that recorded addresses are read as an endpoint with values and come back the same.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verb } from '../../src/catalog/endpoint.ts';
import { buildRequest } from '../../src/request/build.ts';
import { decodeValue } from '../../src/request/encode.ts';
import { readApiUrl } from '../../src/request/paste/api-url.ts';
import { queryStyle, teamTarget } from '../../src/request/target.ts';
import { counted } from './report.ts';
import type { ReportSection } from './report.ts';

export interface RecordedCall {
  readonly url: string;
  readonly verb: Verb;
  readonly form: string;
}

const sources: readonly (readonly [
  file: string,
  read: (text: string) => readonly RecordedCall[],
])[] = [
  ['urls.txt', linesIn],
  ['console-permalinks.txt', linesIn],
  ['curl.txt', commandsIn],
  ['powershell.txt', commandsIn],
];

export function checkAddresses(folder: string): readonly ReportSection[] {
  return sources
    .filter(([file]) => existsSync(join(folder, file)))
    .map(([file, read]) => compare(file, read(readFileSync(join(folder, file), 'utf8'))));
}

/** Every recorded call. */
export function readCalls(folder: string): readonly RecordedCall[] {
  return sources
    .filter(([file]) => existsSync(join(folder, file)))
    .flatMap(([file, read]) => read(readFileSync(join(folder, file), 'utf8')));
}

function compare(title: string, calls: readonly RecordedCall[]): ReportSection {
  const verdicts = calls.map(judge);
  const texts = (kind: Verdict['kind']) =>
    counted(verdicts.flatMap((verdict) => (verdict.kind === kind ? [verdict.text] : [])));
  const same = verdicts.filter(({ kind }) => kind === 'same').length;
  const dropped = verdicts.flatMap((verdict) => (verdict.kind === 'same' ? verdict.dropped : []));
  return {
    title,
    facts: [
      `${same} of ${calls.length} addresses are read and come back with the same path and parameters`,
      `left out on the way: ${counted(dropped).join(', ') || 'nothing'}`,
    ],
    faults: texts('changed'),
    exceptions: texts('unread'),
  };
}

type Verdict =
  | { readonly kind: 'same'; readonly text: string; readonly dropped: readonly string[] }
  | { readonly kind: 'changed' | 'unread'; readonly text: string };

function judge(call: RecordedCall): Verdict {
  const asked = readApiUrl(call.url, call.verb, call.form);
  // Addresses alone do not tell the verb.
  const read = 'problem' in asked ? readApiUrl(call.url, 'POST', call.form) : asked;
  if ('problem' in read) return { kind: 'unread', text: `${call.url}: ${read.problem}` };
  const team = read.team ?? '';
  const where = { target: teamTarget, style: queryStyle, team };
  const built = buildRequest(read.draft, where, { now: 0, zone: 'utc' });
  const dropped = read.dropped.map(({ name }) => name);
  const left = new Set([...dropped, 'team']);
  const before = meaningOf(call.url, call.form, left);
  const after = meaningOf(built.url, built.form, left);
  // A console link has the name of a page for a path.
  const page = new URL(call.url).pathname.startsWith('/docs/');
  const same = before.pairs === after.pairs && (page || before.path === after.path);
  if (same || (page && samePage(before.pairs, built.url, after.pairs)))
    return { kind: 'same', text: call.url, dropped };
  return { kind: 'changed', text: `${call.url}: comes back as ${built.url} ${built.form}` };
}

/** In a console link the variables of the path stand among the pairs. */
function samePage(before: string, url: string, after: string): boolean {
  const rest = before.split('\n').filter((pair) => !after.split('\n').includes(pair));
  const segments = new URL(url).pathname.split('/').map(decodeValue);
  return rest.every((pair) => segments.includes(pair.slice(pair.indexOf('=') + 1)));
}

function meaningOf(address: string, form: string, left: ReadonlySet<string>) {
  const url = new URL(address);
  const segments = url.pathname.replace(/^\/v?\d\.\d(?=\/)/, '').split('/');
  const path = segments.filter((segment) => segment !== '').map(decodePlus);
  const pairs = [url.search.slice(1), url.hash.slice(1), form]
    .join('&')
    .split('&')
    .map((pair) => pair.split('=').map(decodeValue))
    .filter(([name = '', value = '']) => !left.has(name) && value !== '')
    .map((pair) => pair.join('='));
  return { path: path.join('/'), pairs: pairs.sort().join('\n') };
}

function decodePlus(segment: string): string {
  return decodeValue(segment.replaceAll('+', '%2B'));
}

function linesIn(text: string): readonly RecordedCall[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((url) => ({ url: url.trim(), verb: 'GET', form: '' }));
}

/** The first address of each command, with the form of `-d`. */
function commandsIn(text: string): readonly RecordedCall[] {
  return text.split(/^---$/m).flatMap((command) => {
    const quoted = /(['"])(https?:\/\/.*?)\1/s.exec(command)?.[2];
    const url = quoted ?? /https?:\/\/\S+/.exec(command)?.[0];
    if (url === undefined) return [];
    const form = /(?:-d|--data) (['"])(.*?)\1/s.exec(command)?.[2] ?? '';
    const verb = form !== '' || /-X POST|-Method:? Post/i.test(command) ? 'POST' : 'GET';
    return [{ url, verb, form }];
  });
}
