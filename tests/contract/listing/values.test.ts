// This file types every kind of value into every kind of field, sends what the form makes of it, and compares what the form
// says of it with what the sandbox says.
import { expect, test } from 'vitest';
import type { Parameter } from '../../../src/catalog/parameter.ts';
import { buildRequest } from '../../../src/request/build.ts';
import type { Draft, DraftValues } from '../../../src/request/draft.ts';
import { readApiUrl } from '../../../src/request/paste/api-url.ts';
import { problemsOf } from '../../../src/request/problems.ts';
import { queryStyle, sandboxTarget } from '../../../src/request/target.ts';
import { endpointCall, owedReads } from '../../support/builders/calls.ts';
import { clock } from '../../support/builders/drafts.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getItems, tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const world = buildSampleWorld();
const origin = 'http://127.0.0.1';

const integers = ['0', '1', '-1', '-2', '2147483647', '2147483648', '-2147483648', '-2147483649'];
const odd = ['', ' 7 ', '007', '00000000007', '1.0', '1e2', '0x10', '+1', '٢', 'NaN', '1,000'];
const words = ['true', 'True', 'TRUE', 'False', '1', 'yes', 'DESC', 'Votes', 'Gold', 'constructor'];
const dates = [
  '2026-01-31',
  '31 Jan 2026',
  'last week',
  '1769860800.5',
  '2026-02-30',
  'soon',
  '2039-01-01',
];
const lists = [
  '1;2;3',
  '1, 2 3',
  ';1;;',
  '0',
  '1;-1',
  '1;0',
  '-1;-2',
  '1;x',
  ids(100),
  ids(101),
  `${ids(100)};1`,
];

const typed: Readonly<Partial<Record<Parameter['kind'], readonly string[]>>> = {
  number: [...integers, ...odd],
  date: [...integers, ...odd, ...dates],
  enum: [...words, 'nothing'],
  sort: ['activity', 'Activity', 'nothing'],
  bound: [...integers, ...odd, ...words, ...dates],
  list: [...lists, ...integers, ...odd],
};

/** Where the form objects though the API would take it: a pagesize below 0 acts like 0. */
function isAdvice({ kind, name }: Parameter, text: string): boolean {
  return kind === 'number' && name === 'pagesize' && text.startsWith('-');
}

/** Each field once that differs from all others in more than its words. */
const fields = new Map(
  owedReads.flatMap((endpoint) =>
    endpoint.parameters
      .filter((one) => typed[one.kind] && !(one.kind === 'list' && one.of !== 'id'))
      .map((parameter) => {
        const facts = { ...parameter, summary: '', example: '', note: '' };
        const sort =
          parameter.kind === 'bound' ? endpoint.parameters.find(({ kind }) => kind === 'sort') : '';
        return [JSON.stringify([facts, sort]), { endpoint, parameter }] as const;
      }),
  ),
);

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test.each(
    [...fields.values()].map(
      ({ endpoint, parameter }) => [parameter.name, endpoint.path, endpoint, parameter] as const,
    ),
  )(
    'the form refuses for %s of %s what the sandbox refuses, and nothing else',
    async (name, _, endpoint, parameter) => {
      const { path, query } = endpointCall(endpoint, world);
      const search = new URLSearchParams({ team: 'demo', ...query });
      const read = readApiUrl(`${origin}/2.3${path}?${search}`);
      if ('problem' in read) throw new Error(read.problem);
      for (const text of typed[parameter.kind] ?? []) {
        const draft = { endpoint, values: { ...read.draft.values, [name]: text } };
        const problem = problemsOf(draft, 'demo', clock).find((one) => one.parameter === name);
        if (isAdvice(parameter, text)) continue;
        // What no record of the world has is refused as well, and the form cannot know.
        if (parameter.kind === 'number' && parameter.in === 'path' && !problem) continue;
        const error = await send(ask, draft);
        const isRefused = error === name || error === 'no method found with this name';
        const said = `“${text}”: the form says ${problem?.message ?? 'nothing'}, the sandbox ${error ?? 'nothing'}`;
        expect(problem !== undefined, said).toBe(isRefused);
      }
    },
  );

  test.each([
    ['True', [103]],
    ['TRUE', [103]],
    ['false', [101, 102, 104, 105]],
  ])(
    'accepted=%s means the same in the form, in an address, and in the sandbox',
    async (accepted, ids) => {
      const read = readApiUrl(
        `/2.3/search/advanced?accepted=${accepted}&sort=creation&order=asc&team=demo`,
      );
      if ('problem' in read) throw new Error(read.problem);
      expect(problemsOf(read.draft, 'demo', clock)).toEqual([]);
      const { url } = buildRequest(
        read.draft,
        { target: sandboxTarget(origin), style: queryStyle, team: 'demo' },
        clock,
      );
      expect(url).toContain(`accepted=${accepted.toLowerCase()}`);
      const items = await getItems(ask, '/search/advanced', {
        accepted,
        sort: 'creation',
        order: 'asc',
      });
      expect(items.map(({ question_id: id }) => id)).toEqual(expect.arrayContaining(ids));
    },
  );

  test.each([
    ['tagged=docker&tagged=c%23', { tagged: 'docker' }],
    ['pagesize=1&pagesize=2', { pagesize: '1' }],
    ['page=&page=2', {}],
  ] satisfies [string, DraftValues][])(
    'a repeated parameter (%s) means the same in the reader and the sandbox',
    async (query, values) => {
      const read = readApiUrl(`${origin}/2.3/questions?${query}&team=demo`);
      expect('draft' in read && read.draft.values).toEqual(values);
      const repeated = await ask(`/2.3/questions?${query}&team=demo`, { headers: tokenHeaders });
      const once = await ask(`/2.3/questions?${new URLSearchParams({ ...values, team: 'demo' })}`, {
        headers: tokenHeaders,
      });
      expect(JSON.parse(repeated.text)).toMatchObject({
        items: (JSON.parse(once.text) as { items: unknown[] }).items,
      });
    },
  );
});

/** Sends what the form makes of a draft; gives the message of the error, if there is one. */
async function send(ask: Ask, draft: Draft): Promise<string | undefined> {
  const target = sandboxTarget(origin);
  const { url } = buildRequest(draft, { target, style: queryStyle, team: 'demo' }, clock);
  const { text } = await ask(url.slice(origin.length), { headers: tokenHeaders });
  return (JSON.parse(text) as { error_message?: string }).error_message;
}

function ids(count: number): string {
  return Array.from({ length: count }, (_, place) => place + 1).join(';');
}
