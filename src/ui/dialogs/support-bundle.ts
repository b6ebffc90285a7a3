// This file puts together what a support ticket needs, as one file that every HAR viewer opens.
import { version } from '../../../package.json';
import { diagnose } from '../../doctor/diagnose.ts';
import { writeReport } from '../../doctor/report.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';
import { harOfRun, writeClean } from './run-har.ts';

interface BundleOptions {
  /** Whether the text of the response goes along. */
  readonly includeResponse: boolean;
  /** Whether the slug, names and e-mail addresses may be in it. */
  readonly showTeam: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The most of a response that goes along. Characters. */
const longestText = 200_000;

/** Writes the last run, what the doctor says of the token, and the versions. There is no place for a token in it. */
export function writeBundle(explorer: Explorer, options: BundleOptions): string {
  const { includeResponse, showTeam } = options;
  const har = harOfRun(explorer, {
    showTeam,
    longestText: includeResponse ? longestText : 0,
    comment:
      'Made for a support ticket. The token was never part of it; the report of the doctor is in _doctor.',
  });
  const log = { ...har.log, _doctor: reportOf(explorer, options).split('\n') };
  return writeClean({ log }, explorer, showTeam);
}

function reportOf(explorer: Explorer, { showTeam, now }: BundleOptions): string {
  const { token, team, target, preferences, runner } = explorer;
  const { exchange, usesCurrentToken } = runner;
  const { style } = preferences;
  const isOwn =
    exchange !== undefined &&
    token !== '' &&
    usesCurrentToken() &&
    restorerOf(explorer).hasSameAccess(exchange);
  const own = isOwn ? [exchange] : [];
  const calls = own
    .filter(({ outcome }) => outcome.kind !== 'success' && outcome.kind !== 'aborted')
    .map(({ request, outcome }) => ({
      purpose: 'own' as const,
      request,
      style: request.destination.style,
      outcome,
    }));
  const diagnosis = diagnose({ token, team, target, style, calls });
  return writeReport(diagnosis, { version, runtime: navigator.userAgent, now, showTeam });
}
