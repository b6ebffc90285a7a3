import type { Outcome } from '../exchange/outcome.ts';
import { isRecord, parseJson } from '../request/json.ts';
import type { GuideRun } from './expectation.ts';
import type { Attempt } from './guide.ts';

/** What came of a step. */
export interface Verdict {
  readonly isReached: boolean;
  /** For the person who reads the guide. */
  readonly sentence: string;
}

/** Longer texts would hold the page up, and no step asks for one. Characters. */
const longest = 1_000_000;

/** Says whether a run did what a step is about. */
export function judge({ expectations, hint }: Attempt, run: GuideRun): Verdict {
  const read = { ...run, ...readBody(run.outcome) };
  const findings = expectations.map(({ line, examine }) => ({ line, ...examine(read) }));
  const isReached = findings.every(({ isMet }) => isMet);
  if (isReached) {
    const found = [...new Set(findings.map((finding) => finding.found))].join(', ');
    return { isReached, sentence: `Got there: ${found}.` };
  }
  const missing =
    failureOf(run.outcome) ??
    findings
      .filter(({ isMet }) => !isMet)
      .map(describe)
      .join('; ');
  return { isReached, sentence: `Not yet: ${missing}. ${hint || usualHint}` };
}

const usualHint = 'Press Try it to run the step as it stands.';

const describe = ({ line, found }: { readonly line: string; readonly found: string }): string =>
  `expected ${line}, got ${found}`;

/** What went wrong with a run that was to succeed; an error that was expected is not among what is missing. */
function failureOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'api-error') {
    const { id, name } = outcome.error;
    return `the API refused it with error ${id} ${name}`;
  }
  return outcome.kind === 'success' ? undefined : 'no readable response came';
}

function readBody(outcome: Outcome) {
  const text = 'received' in outcome ? outcome.received.text : '';
  const body = text.length > longest ? undefined : parseJson(text);
  const items: readonly unknown[] = isRecord(body) && Array.isArray(body.items) ? body.items : [];
  return { body, items };
}
