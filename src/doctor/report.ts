// This file writes the report for a support ticket. It is built from fields that cannot hold a secret; no text that came back
// from outside is among them.
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest, UrlPart } from '../request/build.ts';
import type { Call } from './case.ts';
import type { Diagnosis } from './diagnose.ts';
import { describeToken, readRay, withoutToken } from './evidence.ts';
import type { Finding } from './finding.ts';

export interface ReportOptions {
  /** Of the explorer. */
  readonly version: string;
  /** What it runs in, such as `node v20.19.0`. */
  readonly runtime: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the person wants the slug in it. */
  readonly showTeam: boolean;
}

/** What may be told of a call. */
export interface Told {
  readonly purpose: Call['purpose'];
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
  readonly ray?: string;
}

/** Writes the report as Markdown. */
export function writeReport(diagnosis: Diagnosis, options: ReportOptions): string {
  const { case: known, verdict, findings, standing } = diagnosis;
  const { version, runtime, now, showTeam } = options;
  const { remaining, max } = standing.quota;
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
    `- Reads: ${answerOf(standing.reads)}; writes: ${answerOf(standing.writes)}`,
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

/** Tells of the calls what may be told; the slug only where it is wanted. */
export function tellCalls(diagnosis: Diagnosis, showTeam: boolean): readonly Told[] {
  const isShown = canShowTeam(diagnosis, showTeam);
  return diagnosis.case.calls.map((call) => {
    const { purpose, request, outcome } = call;
    const timing = 'received' in outcome ? outcome.received.timing : outcome.timing;
    return {
      purpose,
      verb: request.verb,
      url: urlOf(call, isShown),
      header: purpose === 'way' ? 'none' : request.header.name,
      at: timeOf(timing.startedAt),
      milliseconds: Math.round(timing.duration),
      outcome: outcome.kind,
      ...evidenceOf(outcome),
    };
  });
}

function evidenceOf(outcome: Outcome): Pick<Told, 'reason' | 'status' | 'errorId' | 'ray'> {
  if (!('received' in outcome))
    return outcome.kind === 'unreachable' ? { reason: outcome.reason } : {};
  const ray = readRay(outcome.received);
  return {
    status: outcome.received.status,
    ...(outcome.kind === 'unreadable' && { reason: outcome.reason }),
    ...(outcome.kind === 'refused' && { errorId: outcome.fault.id }),
    ...(ray !== undefined && { ray }),
  };
}

function tableOf(diagnosis: Diagnosis, showTeam: boolean): readonly string[] {
  const rows = tellCalls(diagnosis, showTeam).map((told) =>
    [
      told.at,
      `\`${told.verb} ${told.url}\``,
      told.header,
      `${told.outcome}${told.reason === undefined ? '' : ` (${told.reason})`}`,
      told.status ?? '–',
      told.errorId ?? '–',
      told.ray ?? '–',
      `${told.milliseconds} ms`,
    ].join(' | '),
  );
  if (rows.length === 0) return ['Nothing was sent.'];
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
    `  - Seen: ${evidence}`,
    `  - Means: ${meaning}`,
    `  - To do: ${action}${link === undefined ? '' : ` <${link}>`}`,
  ];
}

const hiddenTeam = 'TEAM';

/** What is found about slugs that are well-formed, or nearly. */
const told: ReadonlySet<string> = new Set(['team-unknown', 'team-capitals']);

/** Whether the slug can be shown: it is wanted, was fit to be sent, and does not repeat the token. */
function canShowTeam({ case: { team, token }, findings }: Diagnosis, isWanted: boolean): boolean {
  const isUnfit = findings.some(({ id }) => id.startsWith('team-') && !told.has(id));
  return isWanted && !isUnfit && withoutToken(team, token) !== undefined;
}

/** Of a call that the person made no value is told: it can be anything. */
function urlOf({ purpose, request: { parts } }: Call, showTeam: boolean): string {
  const textOf = ({ text, parameter }: UrlPart): string => {
    if (parameter === undefined) return text;
    if (purpose === 'own') return text.replace(/[^=]*$/, `{${parameter}}`);
    return parameter === 'team' && !showTeam ? text.replace(/[^=]*$/, hiddenTeam) : text;
  };
  return parts.map(textOf).join('');
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

function answerOf(claim: boolean | undefined): string {
  if (claim === undefined) return 'not tried';
  return claim ? 'yes' : 'no';
}
