// This file sums up what the rules find in one sentence that a person can act on.
import type { DoctorCase } from './doctor-case.ts';
import type { Finding, Fix, Subject } from './finding.ts';
import { rules } from './rules/index.ts';
import { readTokenStatus } from './token-status.ts';
import type { TokenStatus } from './token-status.ts';

/** What is known of a token. */
export interface Diagnosis {
  readonly case: DoctorCase;
  /** In the order of causes. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly tokenStatus: TokenStatus;
}

/** The findings in one sentence. */
export interface Verdict {
  /** The id of the finding that decides, or one of `works`, `interrupted` and `unfinished`. */
  readonly id: string;
  readonly result: 'works' | 'warning' | 'stopped' | 'unfinished';
  readonly about?: Subject;
  readonly sentence: string;
}

/** Reads a case as far as it has come. */
export function diagnose(known: DoctorCase): Diagnosis {
  const findings = findAll(known);
  const tokenStatus = readTokenStatus(known);
  return { case: known, findings, verdict: judge(known, findings, tokenStatus), tokenStatus };
}

function findAll(known: DoctorCase): readonly Finding[] {
  return rules.flatMap(({ id, about, check }) => {
    const insight = check(known);
    if (!insight) return [];
    const { fix, ...rest } = insight;
    return [{ id, about, ...rest, ...(fix && isWhole(known, fix()) && { fix }) }];
  });
}

/** Whether no rule stops the text that is offered, for example because it is a variable. */
function isWhole(known: DoctorCase, { field, text }: Fix): boolean {
  const fixed = { ...known, [field]: text, calls: [] };
  return rules.every(({ about, check }) => about !== field || check(fixed)?.severity !== 'stop');
}

/** Where a finding stops, an earlier suspicion may be the reason. */
function judge(known: DoctorCase, findings: readonly Finding[], status: TokenStatus): Verdict {
  const decisive = findings.find(({ severity }) => severity !== 'info');
  if (findings.some(({ severity }) => severity === 'stop') && decisive) {
    return verdictOf(decisive, 'stopped');
  }
  if (known.calls.some(({ outcome }) => outcome.kind === 'aborted')) {
    return {
      id: 'interrupted',
      result: 'unfinished',
      sentence: 'The examination was stopped before it was complete: start it again.',
    };
  }
  if (status.reads !== true) {
    return {
      id: 'unfinished',
      result: 'unfinished',
      sentence: 'No problem found so far: only a call to the API shows whether the token works.',
    };
  }
  return decisive ? verdictOf(decisive, 'warning') : works(status);
}

function verdictOf({ id, about, meaning, action }: Finding, result: Verdict['result']): Verdict {
  const advice = action.charAt(0).toLowerCase() + action.slice(1);
  return { id, about, result, sentence: `${meaning.replace(/\.$/, '')}: ${advice}` };
}

function works({ writes, quota }: TokenStatus): Verdict {
  const rights = writes === true ? 'reads and writes' : 'reads';
  const left = quota.remaining === undefined ? '' : `, and ${quota.remaining} requests are left`;
  return {
    id: 'works',
    result: 'works',
    sentence: `The token opens the team and ${rights}${left}: no action needed.`,
  };
}
