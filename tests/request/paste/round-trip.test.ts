import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { parametersOf } from '../../../src/request/draft.ts';
import type { Draft } from '../../../src/request/draft.ts';
import { readPasted } from '../../../src/request/paste/read-pasted.ts';
import { toRecipe } from '../../../src/request/recipe.ts';
import { pathStyle, queryStyle } from '../../../src/request/target.ts';
import { loadSnippets } from '../../../src/snippets/index.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import {
  clock,
  destination,
  draftOf,
  requestOf,
  timedRequestOf,
} from '../../support/builders/drafts.ts';

const marks = fc.string({
  unit: fc.constantFrom(...Array.from(`ab1 '"\`$%!&|<>^;#~*?[]{}()@=+\\/,.:-_\n\té🚀’“`)),
  minLength: 1,
  maxLength: 12,
});

/** Every endpoint with values that its parameters take, texts with all marks among them. */
const drafts: fc.Arbitrary<Draft> = fc.constantFrom(...endpoints).chain((endpoint) =>
  fc
    .record(
      Object.fromEntries(
        parametersOf(endpoint).map((parameter) => {
          const example = fc.constant(parameter.example);
          const text =
            parameter.kind === 'text' && parameter.in !== 'path'
              ? fc.oneof(
                  example,
                  marks.map((one) => `x${one}x`),
                )
              : example;
          return [parameter.name, parameter.required ? text : fc.option(text, { nil: '' })];
        }),
      ),
    )
    .map((values) => ({ endpoint, values })),
);

const requests = fc.record({ draft: drafts, style: fc.constantFrom(queryStyle, pathStyle) });

/** What is read of a text, as it would be sent. */
function readBack(text: string): unknown {
  const read = readPasted(text);
  if (read.kind !== 'commands') return read;
  const [{ draft, team }, ...others] = read.commands;
  if (others.length > 0) return { others };
  const { endpoint, values } = toRecipe(draft, clock);
  return { slug: endpoint.slug, values, team };
}

function expected({ endpoint, values }: Draft): unknown {
  const recipe = toRecipe({ endpoint, values }, clock);
  return {
    slug: endpoint.slug,
    values: recipe.values,
    team: endpoint.reach === 'team' ? destination.team : undefined,
  };
}

const languages = (await loadSnippets()).map((snippet) => [snippet.label, snippet] as const);

test.each(languages)(
  'every command that is written as %s is read back as the form it was made of',
  (_, snippet) => {
    fc.assert(
      fc.property(requests, ({ draft, style }) => {
        const request = requestOf(draft, { style });
        for (const { text } of snippet.write(request, undefined))
          expect(readBack(text), text).toEqual(expected(draft));
      }),
      { numRuns: 150 },
    );
  },
);

test('every URL of a GET is read back as the form it was made of', () => {
  fc.assert(
    fc.property(requests, ({ draft, style }) => {
      fc.pre(draft.endpoint.verb === 'GET');
      const { url, verb } = requestOf(draft, { style });
      fc.pre(verb === 'GET');
      expect(readBack(url), url).toEqual(expected(draft));
    }),
    { numRuns: 500 },
  );
});

/** HTTPie is given its token by another command. */
const withToken = languages.filter(([, { id }]) => id !== 'httpie');

test.each(withToken)('a token that stands in %s is found', (_, snippet) => {
  const token = makeCanary();
  for (const style of [queryStyle, pathStyle])
    for (const { text } of snippet.write(requestOf(draftOf('questions'), { style }), token)) {
      const read = readPasted(text);
      const secret = read.kind === 'commands' ? read.commands[0].token?.secret : undefined;
      expect(secret, text).toBe(token);
    }
});

test.each(languages)('a date that %s computes is read back as the relative date', (_, snippet) => {
  const values = {
    sort: 'activity',
    fromdate: '7d',
    todate: 'now',
    max: 'in 36h',
    min: '90 min',
  };
  for (const { text, warning } of snippet.write(
    timedRequestOf(draftOf('questions', values)),
    undefined,
  )) {
    if (warning !== undefined) continue;
    const read = readPasted(text);
    expect(
      read.kind === 'commands' && read.commands.map(({ draft }) => draft.values),
      text,
    ).toEqual([
      { sort: 'activity', fromdate: '7d', todate: 'now', max: 'in 1d 12h', min: '1h 30min' },
    ]);
  }
});
