// This file fills a form that somebody has not finished, so that there is something to show.
import { parametersOf } from './draft.ts';
import type { Draft } from './draft.ts';

/** The draft with the examples of the catalog where something is missing that is needed. */
export function withExamples({ endpoint, values }: Draft): Draft {
  const examples = parametersOf(endpoint)
    .filter(({ required }) => required)
    .map(({ name, example }) => [name, example]);
  const given = Object.entries(values).filter(([, text]) => text.trim() !== '');
  return { endpoint, values: Object.fromEntries([...examples, ...given]) as Draft['values'] };
}
