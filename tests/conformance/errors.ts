// This file triggers in the sandbox every error that was recorded.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { counted } from './report.ts';
import type { ReportSection } from './report.ts';
import { unzip } from './unzip.ts';

const indexSchema = v.array(v.object({ file: v.string(), endpoint: v.string() }));
const errorSchema = v.object({
  error_id: v.number(),
  error_name: v.string(),
  error_message: v.string(),
});
type Recorded = v.InferOutput<typeof errorSchema>;

/** Requests that are refused, one after the other: the path, and the token where it is not the usual one. */
const failingCalls: readonly (readonly [path: string, token?: string])[] = [
  ['/errors/404'],
  ['/questions?team=demo&pagesize=101'],
  ['/questions?team=demo&page=0'],
  ['/badges/aaa?team=demo'],
  ['/me?team=demo&access_token=x'],
  ['/me?team=demo', 'sandbox-compromised'],
  ['/me?team=demo', 'sandbox-throttled'],
  ['/similar?team=demo&title=keys'],
  ['/similar?team=demo&title=keys'],
];

/** What cannot come from Teams. */
const elsewhere = [/impersonation/, /^access_tokens$/];

export async function checkErrors(folder: string): Promise<readonly ReportSection[]> {
  const recorded = readRecorded(folder);
  if (recorded.length === 0) return [];
  const errors = (await triggerErrors()).map(textOf);
  const isElsewhere = (error: Recorded) =>
    elsewhere.some((pattern) => pattern.test(error.error_message));
  // Some were cut off when they were noted down.
  const isMet = (error: Recorded) => errors.some((text) => text.startsWith(textOf(error)));
  const met = recorded.filter(isMet);
  const left = recorded.filter((error) => !isMet(error));
  return [
    {
      title: 'errors of the sandbox',
      facts: [`${met.length} of ${recorded.length} recorded errors can be triggered`],
      faults: left.filter((error) => !isElsewhere(error)).map(textOf),
      exceptions: counted(left.filter(isElsewhere).map((error) => `${textOf(error)} (Enterprise)`)),
    },
  ];
}

function readRecorded(folder: string): readonly Recorded[] {
  const index = join(folder, 'responses/index.json');
  if (!existsSync(index)) return [];
  return v
    .parse(indexSchema, JSON.parse(readFileSync(index, 'utf8')))
    .filter(({ endpoint }) => endpoint === 'errors-envelope')
    .map(({ file }) => {
      const text = readFileSync(join(folder, 'responses', file), 'utf8');
      return v.parse(errorSchema, JSON.parse(text));
    });
}

async function triggerErrors(): Promise<readonly Recorded[]> {
  const world = createWorld({ now: Date.now() / 1000 });
  const sandbox = createSandbox({ world, limits: { ...noLimits, heavyCalls: 1 } });
  const found: Recorded[] = [];
  for (const [path, token = 'sandbox-pat'] of failingCalls) {
    const headers = { 'x-api-access-token': token };
    const response = await sandbox(new Request(`http://sandbox.test/2.3${path}`, { headers }));
    const parsed = v.safeParse(errorSchema, JSON.parse(await unzip(response)));
    if (parsed.success) found.push(parsed.output);
  }
  return found;
}

/** With the same seconds everywhere. */
function textOf({ error_id: id, error_name: name, error_message: message }: Recorded) {
  return `${id} ${name}: ${message.replace(/\d+(?= seconds)|<[\w-]+>/, 'N')}`;
}
