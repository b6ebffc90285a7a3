// This file fills variables into what was typed: `{{since}}` becomes the text that is kept under that name.
import type { Draft } from './draft.ts';

/** Name → text. One without a text has no value yet. */
export type Variables = ReadonlyMap<string, string>;

export const noVariables: Variables = new Map();

const mention = /\{\{([\p{L}\p{N}_-]+)\}\}/gu;

/** The draft as it is sent; the same one where it mentions no variable. A name that nobody knows stays: it may be what is looked for. */
export function fillVariables(draft: Draft, variables: Variables): Draft {
  const values = Object.entries(draft.values);
  if (!values.some(([, text]) => text.includes('{{'))) return draft;
  const fill = (text: string): string =>
    text.replace(mention, (typed: string, name: string) => {
      const known = variables.get(name) ?? '';
      return known === '' ? typed : known;
    });
  return { ...draft, values: Object.fromEntries(values.map(([name, text]) => [name, fill(text)])) };
}

/** The names that a text mentions, each once. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(mention), ([, name = '']) => name))];
}

/** What is wrong with a value that mentions a variable without a text. */
export function unfilledProblem(text: string): string | undefined {
  const [name] = variablesIn(text);
  return name && `{{${name}}} has no value yet: set it under Saved → Variables.`;
}
