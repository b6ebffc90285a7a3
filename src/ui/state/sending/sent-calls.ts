// What was sent is noted, for the list of what leaves the page.
import type { TransportCall } from '../../../exchange/transport.ts';
import type { RedactText } from '../../browser/copy.ts';
import type { Environment, SentCall } from '../environment.ts';

/** The most calls that are noted. */
const mostNoted = 1000;

/** Notes what is sent. */
export function noteCall(sent: SentCall[], { request, token }: TransportCall): void {
  const { verb, url, form } = request;
  sent.push({ at: Date.now(), verb, url, size: form.length, hasToken: token !== '' });
  if (sent.length > mostNoted) sent.shift();
}

/** Takes out of what was noted what is only now known to be a token. */
export function redactSent(environments: readonly Environment[], clean: RedactText): void {
  for (const { sent = [] } of environments)
    for (const [at, call] of sent.entries()) sent[at] = { ...call, url: clean(call.url).text };
}
