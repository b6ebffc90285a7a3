// This file checks that whatever was recorded fills the form when it is pasted, with the parameters of flags and bodies.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from '../../src/catalog/index.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { decodeValue } from '../../src/request/encode.ts';
import { hasHole, isPlaceholder } from '../../src/request/paste/hole.ts';
import { readPasted } from '../../src/request/paste/read-pasted.ts';
import { shorten } from '../../src/request/shorten.ts';
import { counted } from './report.ts';
import type { ReportSection } from './report.ts';

interface Source {
  readonly file: string;
  readonly separator: RegExp;
  /** The share that has to be read. Percent. */
  readonly least: number;
}

const sources: readonly Source[] = [
  { file: 'urls.txt', separator: /\n/, least: 97 },
  { file: 'console-permalinks.txt', separator: /\n/, least: 100 },
  { file: 'curl.txt', separator: /^---$/m, least: 95 },
  { file: 'powershell.txt', separator: /^---$/m, least: 90 },
];

/** Names of parameters that the form has no place for, and which are named to the person who pastes. */
const dropped = /^(?:site|key|access_token|run|callback|team)$/i;

export function checkImports(folder: string): readonly ReportSection[] {
  return sources
    .filter(({ file }) => existsSync(join(folder, file)))
    .map((source) => check(source, readFileSync(join(folder, source.file), 'utf8')));
}

function check({ file, separator, least }: Source, text: string): ReportSection {
  const texts = text.split(separator).filter((one) => one.trim() !== '');
  // What has no address of the API is a command of another program.
  const addressing = texts.filter((one) => /\/v?2\.\d\/|\/docs\/|\$\w*(?:uri|url)\b/i.test(one));
  const verdicts = addressing.map((one) => ({ text: one, reason: reasonAgainst(one) }));
  const unknown = verdicts.filter(({ reason }) => reason?.startsWith('No endpoint matches'));
  const known = verdicts.length - unknown.length;
  const read = verdicts.filter(({ reason }) => reason === undefined).length;
  const share = known === 0 ? 100 : (read / known) * 100;
  return {
    title: `${file}, pasted`,
    facts: [
      `${read} of ${known} that address a known endpoint fill the form (${share.toFixed(1)} %, expected ${least} %)`,
      `${texts.length - addressing.length} of ${texts.length} have no address of the API`,
    ],
    faults: share < least ? [`only ${share.toFixed(1)} % of ${file} fill the form`] : [],
    exceptions: counted(
      verdicts.flatMap(({ text: one, reason }) =>
        reason === undefined ? [] : [`${shorten(one.trim().replace(/\s+/g, ' '), 120)}: ${reason}`],
      ),
    ),
  };
}

/** Why a text is not read as it should be; undefined where it is. */
function reasonAgainst(text: string): string | undefined {
  const read = readPasted(text);
  if (read.kind !== 'commands')
    return read.kind === 'nothing' ? read.problem : 'taken for a response';
  const [{ draft, ignored, problems, changed }] = read.commands;
  const told = [...ignored, ...problems, ...changed].join('\n');
  const missing = writtenPairs(text).filter(
    ([name, value]) => !dropped.test(name) && draft.values[name] !== value && !told.includes(name),
  );
  return missing.length === 0
    ? undefined
    : `read without ${missing.map((pair) => pair.join('=')).join(', ')}`;
}

const parameters = new Set(
  endpoints.flatMap((endpoint) => parametersOf(endpoint).map(({ name }) => name)),
);

/** The parameters as they stand in a text, found in another way than the readers do: `name=value` after `?`, `&`, a quote or a space. */
function writtenPairs(text: string): readonly (readonly [string, string])[] {
  const found = text.matchAll(/(?:[?&#]|(?<=[\s'"@{;]))([a-z]+) ?= ?['"]?([^\s&'"`;]+)/g);
  return Array.from(
    found,
    ([, name = '', value = '']) => [name, decodeValue(value)] as const,
  ).filter(
    ([name, value]) =>
      parameters.has(name) && !/^[$@[(]/.test(value) && !isPlaceholder(value) && !hasHole(value),
  );
}
