// This file reads what stands in a block to try, a line each: `name=value` for a field of the form, and `expect: items > 0`,
// `token: sandbox-read-only`, `fault: plain-body`, `style: path` or `hint: …`.
import { findEndpoint, parametersOf } from '../request/draft.ts';
import { addressStyles, demoAccess, isSandboxToken } from '../request/target.ts';
import { readExpectation } from './expectation.ts';
import type { Attempt } from './guide.ts';

const settings = ['expect', 'token', 'fault', 'style', 'hint'] as const;

/** Reads the lines of a block; throws an `Error` that begins with the place where something isn't understood. */
export function readAttempt(place: string, slug: string, lines: string): Attempt {
  const fail = (what: string): never => {
    throw new Error(`${place}: ${what}`);
  };
  const endpoint = findEndpoint(slug) ?? fail(`there is no endpoint “${slug}”.`);
  const values = new Map<string, string>();
  const said = new Map<string, string[]>(settings.map((name) => [name, []]));
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const [, name = '', mark = '', text = ''] = /^(\w+)(=|: )(.*)$/.exec(line) ?? [];
    const isField = mark === '=' && parametersOf(endpoint).some((one) => one.name === name);
    if (isField) values.set(name, text);
    else if (mark === ': ') (said.get(name) ?? fail(`“${line}” is no setting.`)).push(text);
    else fail(`“${line}” is no field of ${slug}.`);
  }
  const one = (name: (typeof settings)[number]): string | undefined => said.get(name)?.at(-1);
  const expectations = (said.get('expect') ?? []).map(
    (line) => readExpectation(line) ?? fail(`“${line}” is no expectation.`),
  );
  if (expectations.length === 0) fail('a block to try needs a line such as “expect: items > 0”.');
  const token = one('token') ?? demoAccess.token;
  if (!isSandboxToken(token)) fail(`“${token}” isn't a token of the sandbox.`);
  const styleId = one('style');
  const style = addressStyles.find(({ id }) => id === styleId);
  if (styleId !== undefined && !style) fail(`“${styleId}” is no address style.`);
  return {
    endpoint,
    values: Object.fromEntries(values),
    token,
    fault: one('fault') ?? '',
    style,
    expectations,
    hint: one('hint') ?? '',
  };
}
