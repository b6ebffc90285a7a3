// This file writes the report for a support ticket. It is built from fields that cannot hold a secret; no text from outside
// is among them.
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest, UrlPart } from '../request/build.ts';
import type { Diagnosis } from './diagnose.ts';
import type { ExaminedCall } from './doctor-case.ts';
import { describeToken, readRayId, withoutToken } from './evidence.ts';
import type { Finding } from './finding.ts';

export interface ReportOptions {
  /** Of the explorer. */
  readonly version: string;
  /** What it runs in, such as `node v20.19.0`. */
  readonly runtime: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the slug may be in it. */
  readonly showTeam: boolean;
}

/** What a report says of a call. */
export interface ReportedCall {
  readonly purpose: ExaminedCall['purpose'];
  readonly verb: ApiRequest['verb'];
  readonly url: string;
  readonly header: string;
  /** When it was sent, in ISO 8601. */
  readonly at: string;
  readonly milliseconds: number;
  readonly outcome: Outcome['kind'];
  readonly reason?: string;
  readonly status?: number;
  readonly errorId?: number;
  readonly rayId?: string;
}

/** Writes the report as Markdown. */
export function writeReport(diagnosis: Diagnosis, options: ReportOptions): string {
  const { case: known, verdict, findings, tokenStatus } = diagnosis;
  const { version, runtime, now, showTeam } = options;
  const { remaining, max } = tokenStatus.quota;
  return [
    '# Report on a personal access token',
    '',
    `**${verdict.sentence}** (${verdict.id})`,
    '',
    `- Written: ${timeOf(now)}`,
    `- Explorer: ${version} on ${runtime}`,
    `- Host: ${known.target.origin}`,
    `- Team: ${canShowTeam(diagnosis, showTeam) ? known.team.trim() : 'not shown'}`,
    `- Token: not shown, ${describeToken(known.token)}`,
    `- Sent as: ${known.style.label}`,
    `- Reads: ${yesOrNo(tokenStatus.reads)}; writes: ${yesOrNo(tokenStatus.writes)}`,
    `- Quota: ${remaining ?? 'unknown'} of ${max ?? 'unknown'} left`,
    '',
    '## Calls',
    '',
    ...tableOf(diagnosis, showTeam),
    '',
    '## Findings',
    '',
    ...(findings.length === 0 ? ['None.'] : findings.flatMap(itemOf)),
    '',
  ].join('\n');
}

/** The calls as a report may show them; with the slug only where it is wanted. */
export function reportCalls(diagnosis: Diagnosis, showTeam: boolean): readonly ReportedCall[] {
  const isShown = canShowTeam(diagnosis, showTeam);
  return diagnosis.case.calls.map((call) => {
    const { purpose, request, outcome } = call;
    const timing = 'received' in outcome ? outcome.received.timing : outcome.timing;
    return {
      purpose,
      verb: request.verb,
      url: urlOf(call, isShown),
      header: purpose === 'network' ? 'none' : request.header.name,
      at: timeOf(timing.startedAt),
      milliseconds: Math.round(timing.duration),
      outcome: outcome.kind,
      ...evidenceOf(outcome),
    };
  });
}

function evidenceOf(
  outcome: Outcome,
): Pick<ReportedCall, 'reason' | 'status' | 'errorId' | 'rayId'> {
  if (!('received' in outcome))
    return outcome.kind === 'transport-error' ? { reason: outcome.reason } : {};
  const rayId = readRayId(outcome.received);
  return {
    status: outcome.received.status,
    ...(outcome.kind === 'invalid-response' && { reason: outcome.reason }),
    ...(outcome.kind === 'api-error' && { errorId: outcome.error.id }),
    ...(rayId !== undefined && { rayId }),
  };
}

function tableOf(diagnosis: Diagnosis, showTeam: boolean): readonly string[] {
  const rows = reportCalls(diagnosis, showTeam).map((call) =>
    [
      call.at,
      `\`${call.verb} ${call.url}\``,
      call.header,
      `${call.outcome}${call.reason === undefined ? '' : ` (${call.reason})`}`,
      call.status ?? '–',
      call.errorId ?? '–',
      call.rayId ?? '–',
      `${call.milliseconds} ms`,
    ].join(' | '),
  );
  if (rows.length === 0) return ['No calls were made.'];
  return [
    '| time | call | header | outcome | status | error_id | Ray ID | took |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ];
}

function itemOf({
  id,
  severity,
  confidence,
  evidence,
  meaning,
  action,
  link,
}: Finding): readonly string[] {
  return [
    `- **${id}** (${severity}, ${confidence})`,
    `  - Evidence: ${evidence}`,
    `  - Meaning: ${meaning}`,
    `  - Fix: ${action}${link === undefined ? '' : ` <${link}>`}`,
  ];
}

const hiddenTeam = 'TEAM';

/** Findings about slugs that are well-formed, or nearly. */
const aboutSlugs: ReadonlySet<string> = new Set(['team-unknown', 'team-capitals']);

/** Whether the slug can be shown: it is wanted, it could be sent, and it does not repeat the token. */
function canShowTeam({ case: { team, token }, findings }: Diagnosis, isWanted: boolean): boolean {
  const isUnfit = findings.some(({ id }) => id.startsWith('team-') && !aboutSlugs.has(id));
  return isWanted && !isUnfit && withoutToken(team, token) !== undefined;
}

/** A call that the person made is shown without its values: they can be anything. */
function urlOf({ purpose, request: { parts } }: ExaminedCall, showTeam: boolean): string {
  const textOf = ({ text, parameter }: UrlPart): string => {
    if (parameter === undefined) return text;
    if (purpose === 'own') return text.replace(/[^=]*$/, `{${parameter}}`);
    return parameter === 'team' && !showTeam ? text.replace(/[^=]*$/, hiddenTeam) : text;
  };
  return parts.map(textOf).join('');
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

function yesOrNo(claim: boolean | undefined): string {
  if (claim === undefined) return 'not tried';
  return claim ? 'yes' : 'no';
}
