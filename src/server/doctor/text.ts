import type { Diagnosis } from '../../doctor/diagnose.ts';
import type { Finding } from '../../doctor/finding.ts';
import type { Step } from '../../doctor/next-call.ts';
import type { Outcome } from '../../exchange/outcome.ts';

/** A call before it is sent. */
export function describeStep({ question, request, sendsToken }: Step): string {
  const { name, scheme } = request.header;
  const header = sendsToken ? `\n  ${name}: ${scheme}(token)` : '';
  const form = request.form === '' ? '' : `\n  ${request.form}`;
  return `${question}\n  ${request.verb} ${request.url}${header}${form}`;
}

/** What came of it, in one line. */
export function summarizeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'success':
      return `  → ${outcome.received.status}, response in ${millisecondsOf(outcome)}`;
    case 'api-error':
      return `  → ${outcome.received.status}, error ${outcome.error.id} in ${millisecondsOf(outcome)}`;
    case 'invalid-response':
      return `  → ${outcome.received.status}, invalid response (${outcome.reason}) in ${millisecondsOf(outcome)}`;
    case 'transport-error':
      return `  → no response (${outcome.reason}) in ${millisecondsOf(outcome)}`;
    case 'aborted':
      return '  → stopped';
  }
}

/** Findings, whose the token is, and the verdict. */
export function describeDiagnosis({ findings, tokenStatus, verdict }: Diagnosis): string {
  const { owner } = tokenStatus;
  const who =
    owner && `The token belongs to user ${owner.id}${owner.name ? `, ${owner.name}` : ''}.`;
  return [...findings.map(describeFinding), ...(who ? [who] : []), verdict.sentence].join('\n\n');
}

function describeFinding({
  id,
  severity,
  confidence,
  evidence,
  meaning,
  action,
  link,
  fix,
}: Finding): string {
  const offer = fix?.();
  return [
    `${severity.toUpperCase()} ${id} (${confidence})`,
    `  Evidence: ${evidence}`,
    `  Meaning:  ${meaning}`,
    `  Fix:      ${action}`,
    // A cleaned token is never printed.
    ...(offer?.field === 'team' ? [`  Try:      --team ${offer.text}`] : []),
    ...(link === undefined ? [] : [`  See:      ${link}`]),
  ].join('\n');
}

function millisecondsOf(outcome: Outcome): string {
  const { duration } = 'received' in outcome ? outcome.received.timing : outcome.timing;
  return `${Math.round(duration)} ms`;
}
