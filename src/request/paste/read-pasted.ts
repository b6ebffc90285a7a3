// This file reads whatever a person copies that has a request in it. It is fetched when something is pasted.
import { isRecord, parseJson } from '../json.ts';
import { shorten } from '../shorten.ts';
import { readAddress } from './address.ts';
import type { FoundCall, Reader } from './found-call.ts';
import { withoutMarks } from './hole.ts';
import { interpretCall } from './interpret.ts';
import type { Pasted, PastedCommand } from './pasted.ts';
import { readAddresses } from './readers/addresses.ts';
import { readCode } from './readers/code.ts';
import { readHar } from './readers/har.ts';
import { readHttpText } from './readers/http-text.ts';
import { readPowerShell } from './readers/powershell.ts';
import { readShell } from './readers/shell.ts';
import { readRunTimeDates } from './run-time-dates.ts';
import { secretsOf } from './secrets-of.ts';

/** The first that finds a call of the API counts; to read a further kind of text, add its reader. */
const readers: readonly Reader[] = [
  readHar,
  readHttpText,
  readPowerShell,
  readShell,
  readCode,
  readAddresses,
];

/** The longest text that is read, and the longest of a HAR file. Characters. */
const longest = 100_000;
const longestHar = 50_000_000;

/** As many commands of a text are offered. */
const most = 50;

/** As many secrets of a text are looked for in what is shown of it, and so many characters of them: one pattern is made of all. */
const mostSecrets = 20;
const mostOfSecrets = 4000;

/** Reads a pasted text into the commands, or the response, that it is. Never throws. */
export function readPasted(pasted: string): Pasted {
  try {
    return read(pasted);
  } catch {
    // Brackets within brackets, so deep that no program could run them.
    return {
      kind: 'nothing',
      problem: 'The text could not be read: expected a request. Paste only its URL or its command.',
      secrets: [],
    };
  }
}

function read(pasted: string): Pasted {
  const isJson = /^\s*[{[]/.test(pasted);
  if (pasted.length > (isJson ? longestHar : longest))
    return {
      kind: 'nothing',
      problem: `The text is too long: expected a request of at most ${longest.toLocaleString('en')} characters. Paste only its command.`,
      secrets: [],
    };
  const plain = withoutMarks(withoutFence(pasted));
  const text = isJson ? plain : readRunTimeDates(plain);
  if (isJson && isResponse(text)) return { kind: 'response' };
  const opened = openAddress(text);
  const [address] = opened;
  if (address) return { kind: 'commands', commands: [address, ...opened.slice(1)], failures: [] };
  let failed: readonly string[] | undefined;
  const secrets = new Set<string>();
  for (const reader of isJson ? readers.slice(0, 1) : readers) {
    const { commands, failures, isRefused } = interpret(reader(text), secrets);
    const [first, ...others] = commands;
    if (first) return { kind: 'commands', commands: [first, ...others], failures };
    if (failures.length > 0) failed ??= failures;
    // Its address alone would be another call.
    if (isRefused) break;
  }
  if (isJson || /^\s*(?:HTTP\/\d|items\s+:)/.test(text)) return { kind: 'response' };
  return {
    kind: 'nothing',
    problem: failed?.join(' ') ?? describeNothing(text),
    secrets: [...secrets],
  };
}

/** Without the fence of Markdown around it. */
const withoutFence = (text: string): string =>
  text.replace(/^\s*(?:```|~~~)[^\n]*\n([\s\S]*?)\n?(?:```|~~~)\s*$/, '$1');

/** Whether JSON is something else than what a browser exports of requests. */
function isResponse(text: string): boolean {
  if (!text.includes('"request"')) return true;
  const json = parseJson(text);
  return isRecord(json) && ('items' in json || 'error_id' in json);
}

/** A link of this explorer, or the address of a page of the site, which may be shown in several ways. */
function openAddress(text: string): readonly PastedCommand[] {
  const typed = text.trim();
  if (/\s/.test(typed)) return [];
  const isLink = typed.includes('#v1/');
  const { drafts = [], team, dropped = [] } = readAddress(typed) ?? {};
  const isCall = !isLink && !('failure' in interpretCall({ kind: 'URL', url: typed }));
  if (isCall) return [];
  return drafts.map((draft) => ({
    kind: isLink ? 'link of this explorer' : 'page of the site',
    draft,
    ...(team !== undefined && { team }),
    kept: Object.keys(draft.values),
    changed: [],
    ignored: dropped.map(({ name }) => `${shorten(name)} was not used.`),
    problems: [],
    secrets: secretsOf({ kind: 'URL', url: typed }),
  }));
}

/** Interprets calls; the secrets of all are known before a sentence is written of one, and are added to `secrets`. */
function interpret(calls: readonly FoundCall[], secrets: Set<string>) {
  const commands = new Map<string, PastedCommand>();
  const failures = new Set<string>();
  for (const secret of calls.flatMap(secretsOf)) {
    const length = [...secrets, secret].join('').length;
    if (secrets.size < mostSecrets && length <= mostOfSecrets) secrets.add(secret);
  }
  const known = [...secrets];
  for (const call of calls) {
    const found = interpretCall(call, known);
    if ('failure' in found) failures.add(found.failure);
    else if (commands.size < most) {
      const { draft, team, token } = found;
      const key = JSON.stringify([draft.endpoint.slug, draft.values, team, token?.secret]);
      if (!commands.has(key)) commands.set(key, found);
    }
  }
  return {
    commands: [...commands.values()],
    failures: [...failures],
    isRefused: calls.some(({ refusal }) => refusal !== undefined),
  };
}

function describeNothing(text: string): string {
  const found =
    text.trim() === ''
      ? 'The text is empty'
      : `“${shorten(text.trim())}” has no request of the API in it`;
  return `${found}: expected a URL such as https://api.stackoverflowteams.com/2.3/questions, or a command with one.`;
}
