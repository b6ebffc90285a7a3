import type { Unreachable } from '../../../exchange/outcome.ts';
import type { Insight, Rule, Subject } from '../../finding.ts';
import { links } from '../../links.ts';

type Reading = Pick<Insight, 'name' | 'meaning' | 'action'> &
  Partial<Pick<Insight, 'confidence' | 'link'>> & { readonly about?: Subject };

/** What it means that no answer came, for each reason that is known. */
const readings: Readonly<Record<Unreachable, Reading>> = {
  unsent: {
    name: 'Nothing was sent',
    about: 'token',
    meaning: 'The request was not sent, because a part of it cannot travel or is secret.',
    action: 'Correct the token or the field that holds a secret.',
  },
  browser: {
    name: 'There is no answer, and the browser does not say why',
    meaning: 'The browser blocked the call or could not make it, and does not tell a page which.',
    confidence: 'likely',
    action:
      'Check that the server started with npm start still runs and run it again, or run the command in your shell.',
  },
  server: {
    name: 'The server of this page did not help',
    meaning: 'The server of the explorer does not answer.',
    action: 'Look into its terminal, start it again with npm start, and reload the page.',
  },
  relay: {
    name: 'The server of this page does not send this',
    meaning: 'The server of the explorer lets no call through that changes the team.',
    action: 'Start it again with npm start -- --allow-writes, or run the command in your shell.',
  },
  paused: {
    name: 'The API asked for a pause',
    about: 'service',
    meaning: 'The API asked for a pause that has not passed yet.',
    action: 'Wait until the countdown on Run has ended.',
    link: links.throttle,
  },
  dns: {
    name: 'The name of the host is not known',
    meaning: 'The name of the host is not known to the DNS of this computer.',
    action:
      'Check the spelling of the host, the connection, whether a VPN is needed or in the way, and set HTTPS_PROXY before npm start if only a proxy knows the name.',
  },
  refused: {
    name: 'The host refused the connection',
    meaning: 'The host is there, but nothing listens at this port.',
    action: 'Check host and port, and whether a firewall refuses connections.',
  },
  network: {
    name: 'There is no way to the host',
    meaning: 'There is no way to the host from this network.',
    action: 'Check the connection of this computer, and its VPN or firewall.',
  },
  tls: {
    name: 'The connection is not trusted',
    meaning:
      'No secure connection came about, most often because a proxy presents a certificate of its own.',
    confidence: 'likely',
    action:
      'Set NODE_EXTRA_CA_CERTS to the certificate file of your organisation before npm start, and never switch the check off.',
  },
  proxy: {
    name: 'The proxy did not let it through',
    meaning: 'The proxy did not let the call through.',
    action: 'Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and a password.',
  },
  reset: {
    name: 'The connection broke before an answer came',
    meaning: 'The connection was closed before an answer came.',
    action: 'Try once more, and if it happens again ask who runs your proxy or firewall.',
  },
  'bad-http': {
    name: 'The answer is not HTTP as it should be',
    meaning: 'What answered does not keep to HTTP, so that it is not the API.',
    action: 'Check host and port, and which proxy is on the way.',
  },
  'connect-timeout': {
    name: 'No connection came about in time',
    meaning: 'The host did not take the connection in time, as when a firewall drops it silently.',
    confidence: 'likely',
    action: 'Check whether this network needs a proxy, and set HTTPS_PROXY if it does.',
  },
  'first-byte-timeout': {
    name: 'The host took the request and never answered',
    meaning: 'The request was taken, but no answer began in time.',
    action: 'Try again in a minute, and if it stays so report it with the time.',
  },
  'idle-timeout': {
    name: 'The answer stopped in the middle',
    meaning: 'The answer began and then stood still.',
    action: 'Try again, and if it stays so look for a proxy that inspects what passes.',
  },
  'total-timeout': {
    name: 'The answer took too long',
    meaning: 'The answer did not end in time.',
    action: 'Ask for fewer items or fields, or try again on a faster connection.',
  },
};

/** One rule for each reason. */
export const unreachable: readonly Rule[] = Object.entries(readings).map(([why, reading]) => {
  const { about = 'way', confidence = 'certain', ...rest } = reading;
  return {
    id: `unreachable-${why}`,
    about,
    look: ({ calls }) => {
      const outcome = calls
        .map((call) => call.outcome)
        .find((one) => one.kind === 'unreachable' && one.reason === why);
      if (outcome?.kind !== 'unreachable') return undefined;
      const { pause } = outcome;
      const seen = `There was no answer (${why})${pause === undefined ? '' : `, for ${Math.ceil(pause)} seconds more`}.`;
      return { severity: 'stop', evidence: seen, confidence, ...rest };
    },
  };
});
