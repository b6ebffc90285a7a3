// This file makes a HAR of the last run, as it may leave the page.
import { version } from '../../../package.json';
import { withoutBom } from '../../exchange/read-outcome.ts';
import { writeHar } from '../../exports/har.ts';
import type { HarCall } from '../../exports/har.ts';
import { maskResponse } from '../../secrets/mask-response.ts';
import { maskText } from '../../secrets/mask.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

interface RunHarOptions {
  /** Whether the slug, names and e-mail addresses may be in it. */
  readonly showTeam: boolean;
  /** The most of the response that goes along; with 0 its text is left out. Characters. */
  readonly longestText: number;
  /** Said of the whole file. */
  readonly comment?: string;
}

type Har = ReturnType<typeof writeHar>;

/** The last run; without any call where nothing was run. */
export function harOfRun({ runner }: Explorer, { comment, ...options }: RunHarOptions): Har {
  const { exchange } = runner;
  return writeHar(exchange ? [callOf(exchange, options)] : [], {
    version,
    browser: navigator.userAgent,
    ...(comment !== undefined && { comment }),
  });
}

/** The text of a HAR without any token, and without what names the team unless that may be shown. */
export function writeClean(har: Har, explorer: Explorer, showTeam: boolean): string {
  const { credentials, runner, team } = explorer;
  const { text } = credentials.clean(JSON.stringify(har, null, 2));
  return showTeam ? text : maskText(text, runner.exchange?.request.destination.team ?? team);
}

function callOf(exchange: Exchange, { longestText, showTeam }: RunHarOptions): HarCall {
  const { request, outcome, hasToken = false } = exchange;
  const whole = 'received' in outcome ? withoutBom(outcome.received.text) : '';
  const shown = showTeam ? whole : maskResponse(whole, request.destination.team);
  return {
    request,
    outcome,
    hasToken,
    ...(longestText > 0 && { text: shown.slice(0, longestText) }),
  };
}
