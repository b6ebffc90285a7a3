// This file looks through a form for secrets in the wrong field.
import type { Parameter } from '../catalog/parameter.ts';
import { parametersOf } from '../request/draft.ts';
import type { Draft } from '../request/draft.ts';
import type { Problem } from '../request/problem.ts';
import { findSecret } from './detect.ts';
import type { FoundSecret, IsHarmless, FieldContent } from './detect.ts';

/** A form as it is typed: the draft, and the slug beside it. */
export interface TypedForm {
  readonly draft: Draft;
  readonly team: string;
}

export interface MisplacedSecret extends FoundSecret {
  /** The parameter that holds it; `team` for the slug. */
  readonly parameter: string;
}

/** What the field of a parameter takes. */
export function fieldContent(parameter: Parameter): FieldContent {
  // Three parameters take filters, but only one is of that kind.
  if (/^(?:filters?|base)$/.test(parameter.name)) return 'filter';
  switch (parameter.kind) {
    case 'number':
    case 'enum':
    case 'sort':
      return 'exact';
    case 'list':
      return parameter.of === 'id' || parameter.options ? 'exact' : 'list';
    case 'text':
      // Ids of documents in addresses look like tokens.
      return parameter.name === 'url' ? 'word' : 'prose';
    case 'date':
    case 'bound':
    case 'filter':
      return 'word';
  }
}

/** The parameters that hold a secret, each with the first that was found in it. */
export function findMisplacedSecrets(
  { draft, team }: TypedForm,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): readonly MisplacedSecret[] {
  const texts = [
    { parameter: 'team', text: team, content: 'word' as const },
    ...parametersOf(draft.endpoint).map((parameter) => ({
      parameter: parameter.name,
      text: draft.values[parameter.name] ?? '',
      content: fieldContent(parameter),
    })),
  ];
  return texts.flatMap(({ parameter, text, content }) => {
    const found = findSecret(text, content, tokens, isHarmless);
    return found ? [{ parameter, ...found }] : [];
  });
}

/** The form without the parameters that hold a secret. */
export function withoutMisplaced(
  form: TypedForm,
  misplaced: readonly Pick<MisplacedSecret, 'parameter'>[],
): TypedForm {
  if (misplaced.length === 0) return form;
  const names = new Set(misplaced.map(({ parameter }) => parameter));
  const kept = Object.entries(form.draft.values).filter(([name]) => !names.has(name));
  return {
    draft: { ...form.draft, values: Object.fromEntries(kept) },
    team: names.has('team') ? '' : form.team,
  };
}

/** Says what is wrong and what to do; the secret is not in it. */
export function describeMisplaced({ parameter, kind, issuer = '' }: MisplacedSecret): Problem {
  const isOurs = kind === 'labelled' || kind === 'high-entropy';
  return {
    parameter,
    message: `${descriptions[kind](issuer)} ${advice}`,
    fatal: true,
    secret: isOurs ? 'move' : 'remove',
  };
}

const descriptions = {
  'in-use': () => 'This is your access token.',
  labelled: () => 'This holds an access token.',
  'high-entropy': () => 'This looks like an access token.',
  embedded: () => 'A word here looks like an access token.',
  'known-issuer': (issuer: string) => `This looks like a secret from ${issuer}.`,
} satisfies Record<FoundSecret['kind'], (issuer: string) => string>;

const advice = 'It would end up in logs, so nothing was sent. If it was ever exposed, revoke it.';
