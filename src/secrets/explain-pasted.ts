// This file says what became of a pasted command as plain data, for the page and for other programs: no secret is in it.
import type { Draft } from '../request/draft.ts';
import type { PastedCommand } from '../request/paste/pasted.ts';
import { findSecret } from './detect.ts';
import type { IsHarmless } from './detect.ts';
import { findMisplacedSecrets, withoutMisplaced } from './misplaced.ts';
import { redactText } from './redact.ts';

export interface ExplainedCommand {
  /** The slug of the endpoint. */
  readonly endpoint: string;
  readonly values: Draft['values'];
  readonly team: string | null;
  /** The names of the parameters that are in the form as they were. */
  readonly kept: readonly string[];
  /** Sentences, as are the rest. */
  readonly changed: readonly string[];
  readonly ignored: readonly string[];
  readonly problems: readonly string[];
}

/** Explains a command without its token and what else looks like one. */
export function explainPasted(
  { draft, team = '', kept, changed, ignored, problems, token, secrets }: PastedCommand,
  tokens: readonly string[] = [],
  isHarmless?: IsHarmless,
): ExplainedCommand {
  const known = [...tokens, ...secrets, ...(token ? [token.secret] : [])];
  const form = { draft, team };
  const misplaced = findMisplacedSecrets(form, known, isHarmless);
  const clean = withoutMisplaced(form, misplaced);
  const write = (sentences: readonly string[]): readonly string[] => [
    ...new Set(sentences.map((sentence) => withoutSecret(sentence, known, isHarmless))),
  ];
  const { values } = clean.draft;
  return {
    endpoint: draft.endpoint.slug,
    values,
    team: clean.team === '' ? null : clean.team,
    kept: kept.filter((name) => Object.hasOwn(values, name)),
    changed: [
      ...write(changed),
      ...misplaced.map(
        ({ parameter }) => `${parameter} was left empty: it held what looks like an access token.`,
      ),
    ],
    ignored: write(ignored),
    problems: write(problems),
  };
}

/** A sentence about a pasted text, or that it cannot be repeated. */
export function withoutSecret(
  sentence: string,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): string {
  const { text } = redactText(sentence, tokens);
  return findSecret(text, 'prose', tokens, isHarmless) === undefined && !isCutFrom(text, tokens)
    ? text
    : 'Something was left out that looks like an access token.';
}

/** Whether a text that was shortened ends within a token, where the whole of it cannot be found. */
function isCutFrom(text: string, tokens: readonly string[]): boolean {
  const ends = Array.from(text.matchAll(/\S{8}(?=…)/g), ([end]) => end);
  return tokens.some((token) => ends.some((end) => token.includes(end)));
}
