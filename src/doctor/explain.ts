// This file says of a single failed call what the most likely cause is, and what in the explorer helps.
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest } from '../request/build.ts';
import type { Target } from '../request/target.ts';
import type { DoctorCase } from './doctor-case.ts';
import type { Finding } from './finding.ts';
import { callRules } from './rules/index.ts';

/** A call as it was made. */
export interface SentCall {
  readonly request: ApiRequest;
  readonly outcome: Outcome;
  readonly target: Target;
  /** The token that was sent; empty where none was, or where nobody knows. */
  readonly token: string;
}

export type Offer =
  /** To go to a field: of a parameter, `team` or `token`. */
  | { readonly kind: 'field'; readonly name: string }
  /** To examine the token. */
  | { readonly kind: 'doctor' }
  /** To see the error and what a program should do about it. */
  | { readonly kind: 'laboratory' }
  /** To ask the team which fields the filter of the request includes. */
  | { readonly kind: 'read-filter'; readonly id: string }
  /** To read the response inside a pasted text. */
  | { readonly kind: 'read-inner'; readonly text: string };

export interface Explanation {
  readonly finding: Finding;
  readonly offers: readonly Offer[];
}

/** Explains a call; undefined where there is nothing to explain. */
export function explain(made: SentCall): Explanation | undefined {
  const { request, outcome, target, token } = made;
  const { style, team } = request.destination;
  const call = { purpose: 'own', request, style, outcome } as const;
  const known: DoctorCase = { token, team, target, style, calls: [call] };
  for (const { id, about, check } of callRules) {
    const insight = check(known);
    if (!insight) continue;
    const finding = { id, about, ...insight };
    return { finding, offers: listOffers(finding, made) };
  }
  return undefined;
}

function listOffers(finding: Finding, { request, outcome, target }: SentCall): readonly Offer[] {
  const offers: Offer[] = [];
  const { filter } = request.recipe.values;
  if (finding.id === 'unknown-filter' && filter !== undefined && target.sandbox) {
    offers.push({ kind: 'read-filter', id: filter });
  }
  if (outcome.kind === 'invalid-response' && outcome.inner !== undefined) {
    offers.push({ kind: 'read-inner', text: outcome.inner });
  }
  const field = fieldOf(finding);
  if (field !== undefined) offers.push({ kind: 'field', name: field });
  if (isForDoctor(finding)) offers.push({ kind: 'doctor' });
  else if (outcome.kind === 'api-error' && field === undefined) offers.push({ kind: 'laboratory' });
  return offers;
}

function fieldOf({ id, about, parameter }: Finding): string | undefined {
  if (parameter !== undefined) return parameter;
  if (about === 'token') return 'token';
  return about === 'team' && id !== 'free-plan' ? 'team' : undefined;
}

/** What is certain needs no examination, and what is about the request or the service says nothing about the token. */
function isForDoctor({ about, confidence }: Finding): boolean {
  return confidence !== 'certain' && (about === 'token' || about === 'team' || about === 'network');
}
