import type { Entry } from '../../history/entry.ts';
import type { DateClock } from '../../request/dates/date.ts';
import { findEndpoint } from '../../request/draft.ts';
import { findStyle } from '../../request/target.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { Environment } from '../state/environment.ts';
import { prepareRequest } from '../state/exchange.ts';
import type { PreparedRequest } from '../state/exchange.ts';

/** The page, as far as it knows where requests go. */
interface Page {
  readonly environments: readonly Environment[];
  readonly credentials: Pick<Credentials, 'of'>;
  readonly clock: DateClock;
}

/** The request of an entry as it would be sent now: `7d` counts from today. Undefined where this version knows it no more. */
export function prepareEntry(entry: Entry, page: Page): PreparedRequest | undefined {
  const endpoint = findEndpoint(entry.endpoint);
  const style = findStyle(entry.style);
  const target = page.environments.find((one) => one.target.id === entry.target)?.target;
  if (!endpoint || !style || !target) return undefined;
  // That of the sandbox is no secret, and not kept.
  const team = entry.team ?? (target.sandbox ? page.credentials.of(target.id).team : '');
  const values = { ...entry.values, ...entry.typed };
  const destination = { target, style, team, fault: entry.fault };
  return prepareRequest({ endpoint, values }, destination, page.clock);
}
