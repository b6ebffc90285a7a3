// This file puts together what a support ticket needs, as one file that every HAR viewer opens.
import { version } from '../../../package.json';
import { diagnose } from '../../doctor/diagnose.ts';
import { writeReport } from '../../doctor/report.ts';
import { withoutBom } from '../../exchange/read-outcome.ts';
import { writeHar } from '../../inspector/har.ts';
import { maskResponse } from '../../secrets/mask-response.ts';
import { maskText } from '../../secrets/mask.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';

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
  const { runner, credentials, team } = explorer;
  const { exchange } = runner;
  const har = writeHar(exchange ? [callOf(exchange, options)] : [], {
    version,
    browser: navigator.userAgent,
    comment:
      'Made for a support ticket. The token was never part of it; the report of the doctor is in _doctor.',
  });
  const log = { ...har.log, _doctor: reportOf(explorer, options).split('\n') };
  const text = JSON.stringify({ log }, null, 2);
  const { text: clean } = credentials.clean(text);
  return options.showTeam ? clean : maskText(clean, exchange?.request.destination.team ?? team);
}

function callOf(exchange: Exchange, { includeResponse, showTeam }: BundleOptions) {
  const { request, outcome, hasToken = false } = exchange;
  const whole = 'received' in outcome ? withoutBom(outcome.received.text) : '';
  const shown = showTeam ? whole : maskResponse(whole, request.destination.team);
  return {
    request,
    outcome,
    hasToken,
    ...(includeResponse && { text: shown.slice(0, longestText) }),
  };
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
