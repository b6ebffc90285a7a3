// This file explains a response: the error in it, or what its wrapper says.
import { errors } from '../../catalog/errors.ts';
import { explain } from '../../doctor/explain.ts';
import type { Outcome } from '../../exchange/outcome.ts';
import { readPasted } from '../../exchange/pasted.ts';
import { buildRequest } from '../../request/build.ts';
import { endpointOf } from '../../request/draft.ts';
import { queryStyle, teamTarget } from '../../request/target.ts';
import { withoutSecret } from '../../secrets/explain-pasted.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ExplainedResponse {
  readonly kind: Outcome['kind'];
  /** The message is the API's own, where there is a response. */
  readonly error?: { readonly id: number; readonly name: string; readonly message?: string };
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly action: string;
}

/** Explains a response that was received elsewhere; the token is in no part of it. */
export function explainResponse(
  text: string,
  { token, now }: Pick<Surroundings, 'token' | 'now'>,
): ExplainedResponse {
  const tokens = token === '' ? [] : [token];
  const outcome = readPasted(text, now * 1000, tokens);
  if (outcome.kind === 'success') {
    const { items = 0, hasMore, quotaRemaining, backoff } = outcome.summary;
    const facts = [
      `A response with ${items} items`,
      ...(hasMore === undefined ? [] : [hasMore ? 'more pages follow' : 'the last page']),
      ...(quotaRemaining === undefined ? [] : [`${quotaRemaining} requests are left`]),
      ...(backoff === undefined ? [] : [`wait ${backoff} s before the next call`]),
    ];
    return {
      kind: outcome.kind,
      meaning: `${facts.join(', ')}.`,
      causes: [],
      action: 'No action needed.',
    };
  }
  const error = outcome.kind === 'api-error' ? outcome.error : undefined;
  const known = errors.find(({ id, name }) => id === error?.id || name === error?.name);
  const finding = findingOf(outcome, now);
  return {
    kind: outcome.kind,
    ...(error && {
      error: {
        ...error,
        name: withoutSecret(error.name, tokens),
        message: withoutSecret(error.message, tokens),
      },
    }),
    meaning: finding?.meaning ?? known?.description ?? 'The response cannot be read.',
    causes: known?.causes ?? [],
    action: finding?.action ?? known?.remedy ?? 'Copy the whole response again.',
  };
}

/** Explains the error of the API that has this id or name; undefined where none has. */
export function explainError(idOrName: string): ExplainedResponse | undefined {
  const known = errors.find(({ id, name }) => [String(id), name].includes(idOrName));
  if (!known) return undefined;
  const { id, name, description: meaning, causes, remedy: action } = known;
  return { kind: 'api-error', error: { id, name }, meaning, causes, action };
}

/** Which request it was nobody knows here: one without parameters stands for it. */
function findingOf(outcome: Outcome, now: number) {
  const where = { target: teamTarget, style: queryStyle, team: '' };
  const draft = { endpoint: endpointOf('info'), values: {} };
  const request = buildRequest(draft, where, { now, zone: 'utc' });
  return explain({ request, outcome, target: teamTarget, token: '' })?.finding;
}

/** The explanation as text for a person. */
export function describeResponse({ error, meaning, causes, action }: ExplainedResponse): string {
  return [
    ...(error ? [headingOf(error)] : []),
    meaning,
    ...(causes.length > 0 ? ['', 'Usual causes:', ...causes.map((one) => `  - ${one}`), ''] : []),
    action,
  ].join('\n');
}

const headingOf = ({ id, name, message }: NonNullable<ExplainedResponse['error']>): string =>
  `Error ${id} ${name}${message === undefined ? '' : `: ${message}`}`;
