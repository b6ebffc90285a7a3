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
  { draft, team = '', kept, changed, ignored, problems, token }: PastedCommand,
  tokens: readonly string[] = [],
  isHarmless?: IsHarmless,
): ExplainedCommand {
  const known = token ? [...tokens, token.secret] : tokens;
  const form = { draft, team };
  const clean = withoutMisplaced(form, findMisplacedSecrets(form, known, isHarmless));
  const write = (sentences: readonly string[]): readonly string[] => [
    ...new Set(sentences.map((sentence) => withoutSecret(sentence, known, isHarmless))),
  ];
  const { values } = clean.draft;
  const hidden = kept.filter((name) => !Object.hasOwn(values, name));
  return {
    endpoint: draft.endpoint.slug,
    values,
    team: clean.team === '' ? null : clean.team,
    kept: kept.filter((name) => Object.hasOwn(values, name)),
    changed: write(changed),
    ignored: write(ignored),
    problems: [
      ...write(problems),
      ...hidden.map((name) => `${name} holds what looks like an access token.`),
    ],
  };
}

/** A sentence about a pasted text, or that it cannot be repeated. */
export function withoutSecret(
  sentence: string,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): string {
  const { text } = redactText(sentence, tokens);
  return findSecret(text, 'prose', tokens, isHarmless) === undefined
    ? text
    : 'Something was left out that looks like an access token.';
}
