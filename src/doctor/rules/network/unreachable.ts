import type { Unreachable } from '../../../exchange/outcome.ts';
import type { Insight, Rule, Subject } from '../../finding.ts';
import { links } from '../../links.ts';

type Reading = Pick<Insight, 'name' | 'means' | 'todo'> &
  Partial<Pick<Insight, 'sure' | 'link'>> & { readonly about?: Subject };

/** What it means that no answer came, for each reason that is known. */
const readings: Readonly<Record<Unreachable, Reading>> = {
  unsent: {
    name: 'Nothing was sent',
    about: 'token',
    means: 'The request was not sent, because a part of it cannot travel or is secret.',
    todo: 'Correct the token or the field that holds a secret.',
  },
  browser: {
    name: 'There is no answer, and the browser does not say why',
    means: 'The browser blocked the call or could not make it, and does not tell a page which.',
    sure: 'likely',
    todo: 'Check that the server started with npm start still runs and run it again, or run the command in your shell.',
  },
  server: {
    name: 'The server of this page did not help',
    means: 'The server of the explorer does not answer.',
    todo: 'Look into its terminal, start it again with npm start, and reload the page.',
  },
  relay: {
    name: 'The server of this page does not send this',
    means: 'The server of the explorer lets no call through that changes the team.',
    todo: 'Start it again with npm start -- --allow-writes, or run the command in your shell.',
  },
  paused: {
    name: 'The API asked for a pause',
    about: 'service',
    means: 'The API asked for a pause that has not passed yet.',
    todo: 'Wait until the countdown on Run has ended.',
    link: links.throttle,
  },
  dns: {
    name: 'The name of the host is not known',
    means: 'The name of the host is not known to the DNS of this computer.',
    todo: 'Check the spelling of the host, the connection, whether a VPN is needed or in the way, and set HTTPS_PROXY before npm start if only a proxy knows the name.',
  },
  refused: {
    name: 'The host refused the connection',
    means: 'The host is there, but nothing listens at this port.',
    todo: 'Check host and port, and whether a firewall refuses connections.',
  },
  network: {
    name: 'There is no way to the host',
    means: 'There is no way to the host from this network.',
    todo: 'Check the connection of this computer, and its VPN or firewall.',
  },
  tls: {
    name: 'The connection is not trusted',
    means:
      'No secure connection came about, most often because a proxy presents a certificate of its own.',
    sure: 'likely',
    todo: 'Set NODE_EXTRA_CA_CERTS to the certificate file of your organisation before npm start, and never switch the check off.',
  },
  proxy: {
    name: 'The proxy did not let it through',
    means: 'The proxy did not let the call through.',
    todo: 'Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and a password.',
  },
  reset: {
    name: 'The connection broke before an answer came',
    means: 'The connection was closed before an answer came.',
    todo: 'Try once more, and if it happens again ask who runs your proxy or firewall.',
  },
  'bad-http': {
    name: 'The answer is not HTTP as it should be',
    means: 'What answered does not keep to HTTP, so that it is not the API.',
    todo: 'Check host and port, and which proxy is on the way.',
  },
  'connect-timeout': {
    name: 'No connection came about in time',
    means: 'The host did not take the connection in time, as when a firewall drops it silently.',
    sure: 'likely',
    todo: 'Check whether this network needs a proxy, and set HTTPS_PROXY if it does.',
  },
  'first-byte-timeout': {
    name: 'The host took the request and never answered',
    means: 'The request was taken, but no answer began in time.',
    todo: 'Try again in a minute, and if it stays so report it with the time.',
  },
  'idle-timeout': {
    name: 'The answer stopped in the middle',
    means: 'The answer began and then stood still.',
    todo: 'Try again, and if it stays so look for a proxy that inspects what passes.',
  },
  'total-timeout': {
    name: 'The answer took too long',
    means: 'The answer did not end in time.',
    todo: 'Ask for fewer items or fields, or try again on a faster connection.',
  },
};

/** One rule for each reason. */
export const unreachable: readonly Rule[] = Object.entries(readings).map(([why, reading]) => {
  const { about = 'way', sure = 'certain', ...rest } = reading;
  return {
    id: `unreachable-${why}`,
    about,
    look: ({ calls }) => {
      const outcome = calls
        .map((call) => call.outcome)
        .find((one) => one.kind === 'unreachable' && one.why === why);
      if (outcome?.kind !== 'unreachable') return undefined;
      const { pause } = outcome;
      const seen = `There was no answer (${why})${pause === undefined ? '' : `, for ${Math.ceil(pause)} seconds more`}.`;
      return { severity: 'stop', seen, sure, ...rest };
    },
  };
});
